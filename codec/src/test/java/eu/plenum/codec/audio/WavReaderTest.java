// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import eu.plenum.codec.testing.Tone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WavReaderTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "8000,8,1",
        "8000,16,2",
        "11025,16,1",
        "16000,24,1",
        "22050,8,2",
        "44100,16,2",
        "48000,16,1",
        "48000,32,2",
        "88200,24,2",
        "96000,32,1"
    })
    void aToneInAFileIsHeardAtItsFrequency(int rate, int bits, int channels) throws Exception {
        Path file = folder.resolve("tone.wav");
        Files.write(file, tone(rate, bits, channels, 1_000, rate));
        WavLoop loop = new WavLoop(WavReader.read(file));
        short[] heard = new short[96_000];
        short[] frame = new short[480];
        for (int at = 0; at < heard.length; at += 480) {
            loop.next(frame);
            System.arraycopy(frame, 0, heard, at, 480);
        }
        assertThat(Tone.pitch(heard)).isCloseTo(1_000, offset(2.0));
        assertThat(Tone.amplitude(heard, 1_000)).isCloseTo(0.5, offset(0.02));
    }

    @Test
    void aFileAt48KilohertzPassesUnchangedAndLoops() throws Exception {
        WavSound sound = parse(tone(48_000, 16, 1, 440, 700));
        WavLoop loop = new WavLoop(sound);
        short[] frame = new short[480];
        int at = 0;
        for (int turn = 0; turn < 10; turn++) {
            loop.next(frame);
            for (short sample : frame) {
                assertThat(sample).isEqualTo(sound.samples()[at % 700]);
                at++;
            }
        }
    }

    @Test
    void aFileThatIsNotThereOrNotSoundIsUnreadableWithAReason() throws Exception {
        assertUnreadable(folder.resolve("nothing.wav"), "it does not exist");
        assertUnreadable(folder, "it is not a file");
        Path text = folder.resolve("text.wav");
        Files.writeString(text, "This is not a sound, it is a text of some length.");
        assertUnreadable(text, "it is not a WAV file");
        Path empty = folder.resolve("empty.wav");
        Files.write(empty, new byte[0]);
        assertUnreadable(empty, "it ends too early");
    }

    @Test
    void aLengthThatIsALieTakesNoMemory() throws Exception {
        byte[] file = tone(48_000, 16, 1, 440, 100);
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(40, 0xFFFF_FFFE);
        assertThat(parse(file).samples()).hasSize(100);
        assertThatThrownBy(() -> WavReader.parse(new ByteArrayInputStream(file), 1L << 40))
                .hasMessageContaining("longer than ten minutes");
    }

    @Property(tries = 500)
    void aDamagedFileIsReadOrRefusedAndNothingElse(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int damages) {
        byte[] file = tone(44_100, 16, 2, 440, 200);
        Random random = new Random(seed);
        for (int i = 0; i < damages; i++) {
            file[random.nextInt(random.nextBoolean() ? 44 : file.length)] = (byte) random.nextInt();
        }
        byte[] cut = Arrays.copyOf(file, random.nextInt(file.length + 1));
        try {
            WavSound sound = parse(cut);
            assertThat(sound.samples()).isNotEmpty();
            new WavLoop(sound).next(new short[480]);
        } catch (IOException refused) {
            assertThat(refused).isNotNull();
        }
    }

    private void assertUnreadable(Path file, String detail) {
        assertThatThrownBy(() -> WavReader.read(file))
                .isInstanceOfSatisfying(
                        SoundException.class,
                        failed -> assertThat(failed.failure())
                                .isEqualTo(new SoundFailure.UnreadableFile(file.toString(), detail)));
    }

    private static WavSound parse(byte[] file) throws IOException {
        return WavReader.parse(new ByteArrayInputStream(file), file.length);
    }

    /** A tone of half of full scale. */
    static byte[] tone(int rate, int bits, int channels, double hertz, int frames) {
        int block = channels * bits / 8;
        ByteBuffer out = ByteBuffer.allocate(44 + frames * block).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + frames * block);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        out.putShort((short) 1).putShort((short) channels).putInt(rate).putInt(rate * block);
        out.putShort((short) block).putShort((short) bits);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(frames * block);
        for (int i = 0; i < frames; i++) {
            double value = 0.5 * Math.sin(2 * Math.PI * hertz * i / rate);
            for (int channel = 0; channel < channels; channel++) {
                switch (bits) {
                    case 8 -> out.put((byte) Math.round(128 + 127 * value));
                    case 16 -> out.putShort((short) Math.round(32_767 * value));
                    case 24 -> {
                        int sample = (int) Math.round(8_388_607 * value);
                        out.put((byte) sample).put((byte) (sample >> 8)).put((byte) (sample >> 16));
                    }
                    default -> out.putInt((int) Math.round(2_147_483_647 * value));
                }
            }
        }
        return out.array();
    }
}
