// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.codec.AudioPublication;
import eu.plenum.codec.Layer;
import eu.plenum.codec.VideoCodec;
import eu.plenum.codec.VideoPublication;
import eu.plenum.codec.VideoPublication.Encoding;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SdpTest {
    private static final String OFFER = """
            v=0\r
            a=group:BUNDLE 0 1 2\r
            m=audio 9 UDP/TLS/RTP/SAVPF 111 63\r
            a=mid:0\r
            a=sendonly\r
            a=msid:PA_1|TR_1 microphone\r
            a=rtpmap:111 opus/48000/2\r
            a=fmtp:111 minptime=10;useinbandfec=1;stereo=1\r
            a=rtpmap:63 red/48000/2\r
            m=video 9 UDP/TLS/RTP/SAVPF 96 97\r
            a=mid:1\r
            a=sendrecv\r
            a=msid:PA_1|TR_2 camera\r
            a=rtpmap:96 VP8/90000\r
            a=rtpmap:97 rtx/90000\r
            a=fmtp:97 apt=96\r
            m=video 0 UDP/TLS/RTP/SAVPF 96\r
            a=mid:2\r
            a=sendonly\r
            a=rtpmap:96 VP8/90000\r
            """;

    private final Sdp sdp = Sdp.parse(OFFER);

    @Property(tries = 200)
    void anyTextComesOutAsItWentIn(@ForAll String text) {
        assertThat(Sdp.parse(text).text()).isEqualTo(text);
        Sdp.parse(text)
                .sections()
                .forEach(section ->
                        assertThat(section.sends() && section.isRejected()).isFalse());
    }

    @Test
    void sectionsSayWhoseTrackTheyCarry() {
        assertThat(sdp.text()).isEqualTo(OFFER);
        assertThat(sdp.sections()).hasSize(3);
        Sdp.Section audio = sdp.sections().getFirst();
        assertThat(audio.isAudio()).isTrue();
        assertThat(audio.mid()).isEqualTo("0");
        assertThat(audio.streamId()).isEqualTo("PA_1|TR_1");
        assertThat(audio.trackId()).isEqualTo("microphone");
        assertThat(audio.sends()).isTrue();
        assertThat(sdp.sections().get(2).isRejected()).isTrue();
        assertThat(sdp.sections().get(2).sends()).isFalse();
        assertThat(sdp.sections().get(2).trackId()).isEmpty();
    }

    @Test
    void aParameterIsReplacedAddedAndTakenOut() {
        Sdp.Section audio = sdp.sections().getFirst();

        assertThat(audio.withParameter("111", "stereo", "").text())
                .contains("a=fmtp:111 minptime=10;useinbandfec=1\r\n");
        assertThat(audio.withParameter("111", "minptime", "20").text())
                .contains("a=fmtp:111 useinbandfec=1;stereo=1;minptime=20\r\n");
        assertThat(sdp.sections().get(1).withParameter("96", "x", "1").text())
                .contains("a=rtpmap:96 VP8/90000\r\na=fmtp:96 x=1\r\n");
        assertThat(audio.withParameter("42", "x", "1")).isEqualTo(audio);
    }

    @Test
    void theAnswerAsksOurEncoderForWhatThePublicationSays() {
        Sdp.Section answered = new Sdp.Section("""
                m=audio 9 X 111\r
                a=rtpmap:111 opus/48000/2\r
                a=fmtp:111 minptime=10;usedtx=1;stereo=1;maxaveragebitrate=510000\r
                """);

        String mono = OpusSdp.shape(answered, new AudioPublication("a", "s", false, true, false, 24_000))
                .text();
        String stereo = OpusSdp.shape(answered, new AudioPublication("a", "s", true, false, true, 96_000))
                .text();

        assertThat(mono).contains("a=fmtp:111 minptime=10;maxaveragebitrate=24000\r\n");
        assertThat(stereo).contains("a=fmtp:111 minptime=10;stereo=1;usedtx=1;maxaveragebitrate=96000\r\n");
    }

    @Test
    void ourAnswerTakesStereoOnlyWhereItIsOffered() {
        String answer = """
                v=0\r
                m=audio 9 X 111\r
                a=mid:0\r
                a=rtpmap:111 opus/48000/2\r
                m=audio 9 X 111\r
                a=mid:7\r
                a=rtpmap:111 opus/48000/2\r
                """;

        String taken = OpusSdp.takeStereo(Sdp.parse(answer), sdp).text();

        assertThat(taken).containsOnlyOnce("stereo=1");
        assertThat(Sdp.parse(taken).sections().getFirst().parameter("111", "stereo"))
                .contains("1");
    }

    @Test
    void theFirstStartBitrateOfAPayloadTypeStays() {
        StartBitrate start = new StartBitrate();
        Sdp.Section video = sdp.sections().get(1);
        start.note(video, Publications.layered("camera"));
        start.note(
                video,
                new VideoPublication(
                        "screen", "s", VideoCodec.VP8, List.of(new Encoding(Layer.HIGH, 1, 4_000_000, 15))));

        assertThat(start.write(video).text()).contains("a=fmtp:96 x-google-start-bitrate=1000\r\n");
        assertThat(start.write(sdp.sections().getFirst()))
                .isEqualTo(sdp.sections().getFirst());
    }

    @Test
    void aScreenStartsUncapped() {
        StartBitrate start = new StartBitrate();
        Sdp.Section video = sdp.sections().get(1);

        start.note(
                video,
                new VideoPublication(
                        "screen", "s", VideoCodec.VP8, List.of(new Encoding(Layer.HIGH, 1, 4_000_000, 15))));

        assertThat(start.write(video).text()).contains("x-google-start-bitrate=3600");
    }

    @Test
    void aStandInKeepsWhatWasAgreedAndLeavesTheRestInactive() {
        String agreed = """
                v=0\r
                a=group:BUNDLE 0\r
                m=audio 7 X 111\r
                a=mid:0\r
                a=ice-ufrag:u\r
                a=ice-pwd:p\r
                a=fingerprint:sha-256 F\r
                a=setup:active\r
                a=recvonly\r
                """;
        String offer =
                OFFER.replace("a=sendrecv", "a=ice-ufrag:mine\r\na=rid:q send\r\na=simulcast:send q\r\na=sendonly");

        Sdp standIn = Sdp.parse(StandInAnswer.to(offer, agreed));

        assertThat(standIn.session()).contains("a=group:BUNDLE 0 1 2\r\n");
        assertThat(standIn.sections()).hasSize(3);
        assertThat(standIn.sections().getFirst().text()).contains("a=recvonly").contains("m=audio 7");
        assertThat(standIn.sections().get(1).text())
                .contains("a=mid:1\r\n", "a=inactive\r\n", "a=ice-ufrag:u\r\n", "a=setup:active\r\n")
                .contains("a=rid:q recv\r\n", "a=simulcast:recv q\r\n", "a=rtpmap:96 VP8/90000\r\n")
                .doesNotContain("mine", "msid", "sendonly");
    }
}
