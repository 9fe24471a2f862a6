// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
    @TempDir
    Path folder;

    private static HeadlessView view() {
        HeadlessView view = new HeadlessView(new ViewSize(16, 9), true, new FrameTimes());
        view.acquire(16, 9);
        view.publish(1);
        return view;
    }

    private List<String> written(String... identities) throws IOException, CommandLineException {
        Map<TrackId, PictureSource> views = new HashMap<>();
        for (String identity : identities) {
            views.put(new TrackId(new ParticipantId(identity), TrackSource.CAMERA), view());
        }
        Snapshots snapshots = Snapshots.into(folder.resolve("made").resolve("here"));
        snapshots.write(views);
        snapshots.close();
        try (var files = Files.list(folder.resolve("made").resolve("here"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void eachPictureIsOneFileInTheFolder() throws IOException, CommandLineException {
        assertThat(written("ada", "../bob", "a/b"))
                .hasSize(3)
                .contains("ada-camera.png")
                .allMatch(name -> name.endsWith("-camera.png"));
    }

    @Test
    void identitiesThatDifferOnlyByCapitalsDoNotOverwriteEachOther() throws IOException, CommandLineException {
        assertThat(written("Ada", "ada", "ADA"))
                .hasSize(3)
                .extracting(name -> name.toLowerCase(java.util.Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void aViewLendsItsMemoryAgainAndOnlyTheNewestPictureIsTaken() {
        HeadlessView view = new HeadlessView(new ViewSize(16, 9), true, new FrameTimes());
        assertThat(view.take()).isEmpty();
        for (int count = 0; count < 3; count++) {
            assertThat(view.acquire(16, 9)).isNotNull();
            view.publish(1);
        }
        PictureSource.Picture newest = view.take().orElseThrow();
        assertThat(view.take()).isEmpty();
        assertThat(view.acquire(16, 9)).isNotSameAs(newest.bgra());
        view.publish(1);
        view.giveBack(newest);
        assertThat(view.acquire(16, 9)).isSameAs(newest.bgra());
        assertThat(newest.bgra().isDirect()).isTrue();
    }

    @Test
    void aPictureLargerThanAskedForIsDropped() {
        HeadlessView view = new HeadlessView(new ViewSize(16, 9), false, new FrameTimes());
        assertThat(view.acquire(17, 9)).isNull();
        assertThat(view.acquire(16, 10)).isNull();
        assertThat(view.acquire(0, 9)).isNull();
        assertThat(view.acquire(8, 8)).as("the server's blank picture").isNull();
        assertThat(view.acquire(9, 9).remaining()).isEqualTo(9 * 9 * 4);
    }
}
