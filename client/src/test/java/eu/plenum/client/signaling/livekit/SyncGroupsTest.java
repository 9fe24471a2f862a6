// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitModels.TrackInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncGroupsTest {
    private static final String OFFER = """
            v=0\r
            m=audio 9 UDP/TLS/RTP/SAVPF 111\r
            a=mid:0\r
            a=ssrc:15 cname:PA_a|TR_voice\r
            a=ssrc:15 msid:PA_a|TR_voice TR_voice\r
            a=ssrc:15 mslabel:PA_a|TR_voice\r
            a=msid:PA_a|TR_voice TR_voice\r
            m=video 9 UDP/TLS/RTP/SAVPF 96\r
            a=msid:PA_a|TR_face TR_face\r
            m=video 9 UDP/TLS/RTP/SAVPF 96\r
            a=msid:PA_b|TR_other TR_other\r
            """;

    private final SyncGroups groups = new SyncGroups();

    @Test
    void whatBelongsTogetherGetsOneStream() {
        groups.announced(List.of(
                participant(track("TR_voice", "camera"), track("TR_face", "camera")),
                participant(track("TR_other", "screen_share"))));
        assertThat(groups.edit(OFFER)).isEqualTo("""
                v=0\r
                m=audio 9 UDP/TLS/RTP/SAVPF 111\r
                a=mid:0\r
                a=ssrc:15 cname:PA_a|TR_voice\r
                a=ssrc:15 msid:PA_a|camera TR_voice\r
                a=ssrc:15 mslabel:PA_a|camera\r
                a=msid:PA_a|camera TR_voice\r
                m=video 9 UDP/TLS/RTP/SAVPF 96\r
                a=msid:PA_a|camera TR_face\r
                m=video 9 UDP/TLS/RTP/SAVPF 96\r
                a=msid:PA_b|screen_share TR_other\r
                """);
    }

    @Test
    void aServerThatNamesTheStreamsItselfIsLeftAlone() {
        groups.announced(List.of(participant(track("TR_voice", "camera"))));
        String named = OFFER.replace("|TR_voice ", "|camera ").replace("|TR_face", "|camera");
        assertThat(groups.edit(named).replace("mslabel:PA_a|camera", "mslabel:PA_a|TR_voice"))
                .isEqualTo(named);
    }

    @Test
    void aTrackKeepsTheStreamOfItsFirstOfferUntilItIsNoLongerOffered() {
        assertThat(groups.edit(OFFER)).isEqualTo(OFFER);
        groups.announced(List.of(participant(track("TR_voice", "camera"))));
        assertThat(groups.edit(OFFER)).isEqualTo(OFFER);
        assertThat(groups.edit("v=0\r\n")).isEqualTo("v=0\r\n");
        assertThat(groups.edit(OFFER)).contains("a=msid:PA_a|camera TR_voice\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "line\r\na=inactive", "TR_face", "bar|", "$1", "\\"})
    void aNameThatIsNoPlainTokenIsNotWrittenIntoTheOffer(String name) {
        groups.announced(List.of(participant(track("TR_voice", name), track("TR_face", "x".repeat(65)))));
        assertThat(groups.edit(OFFER)).isEqualTo(OFFER);
    }

    private static ParticipantInfo participant(TrackInfo... tracks) {
        return ParticipantInfo.newBuilder().addAllTracks(List.of(tracks)).build();
    }

    private static TrackInfo track(String sid, String stream) {
        return TrackInfo.newBuilder().setSid(sid).setStream(stream).build();
    }
}
