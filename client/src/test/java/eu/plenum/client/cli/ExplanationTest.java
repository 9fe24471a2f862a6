// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final String HOSTILE = "evil\u001b[2J\nplenum: all is well \u202Egnp";

    private static final Map<Failure, Integer> EXITS = Map.ofEntries(
            Map.entry(new Failure.LinkNotUnderstood(HOSTILE), 64),
            Map.entry(new Failure.CredentialMissing(), 64),
            Map.entry(new Failure.ServerUnreachable("h", HOSTILE), 69),
            Map.entry(new Failure.ServerNotAnswering("h", Duration.ofSeconds(30)), 69),
            Map.entry(new Failure.TlsUntrusted("h", HOSTILE), 78),
            Map.entry(new Failure.ServerBusy("h", 503), 75),
            Map.entry(new Failure.NotAMeetingServer("h", HOSTILE), 69),
            Map.entry(new Failure.ProtocolViolation(HOSTILE), 69),
            Map.entry(new Failure.MediaUnreachable("receive"), 69),
            Map.entry(new Failure.NotPermitted(HOSTILE), 77),
            Map.entry(new Failure.RoomNotFound(), 75),
            Map.entry(new Failure.Removed(), 77),
            Map.entry(new Failure.JoinedElsewhere(), 78),
            Map.entry(new Failure.MeetingEnded(), 0),
            Map.entry(new Failure.ServerStopped(), 75),
            Map.entry(new Failure.EndedByServer(HOSTILE), 75),
            Map.entry(new Failure.MediaEngineUnavailable(HOSTILE), 78),
            Map.entry(new Failure.Internal(HOSTILE), 75));

    @Test
    void everyFailureHasItsDocumentedExitCode() {
        assertThat(EXITS.keySet().stream().map(Failure::getClass))
                .containsExactlyInAnyOrder(classesOf(Failure.class.getPermittedSubclasses()));
        EXITS.forEach(
                (failure, exit) -> assertThat(Explanation.of(failure).exit().number())
                        .as(failure.code())
                        .isEqualTo(exit));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Failure>[] classesOf(Class<?>[] permitted) {
        return (Class<? extends Failure>[]) (Class<?>[]) java.util.Arrays.stream(permitted)
                .map(type -> type.asSubclass(Failure.class))
                .toArray(Class[]::new);
    }

    @Test
    void everyFailureIsOneSafeSentenceThatSaysWhatToDo() {
        for (Failure failure : EXITS.keySet()) {
            String sentence = Explanation.of(failure).sentence();
            assertThat(sentence)
                    .as(failure.code())
                    .matches("[A-Zh][^\\n\\r\\u001b\\u202e]{20,500}[;,] [^\\n\\r\\u001b\\u202e]{10,300}\\. \\["
                            + failure.code() + "]");
        }
    }

    @Test
    void endlessServerTextIsCut() {
        assertThat(Explanation.of(new Failure.EndedByServer("x".repeat(100_000)))
                        .sentence())
                .hasSizeLessThan(400);
        assertThat(Explanation.of(new Failure.ServerUnreachable("h".repeat(100_000), ""))
                        .sentence())
                .hasSizeLessThan(500);
    }

    @Test
    void aTokenThatTheServerRepeatsIsNotShown() {
        String token = "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJkZXZrZXki" + "x".repeat(300) + ".c2lnbmF0dXJl-_";
        assertThat(Explanation.of(new Failure.NotPermitted("invalid token: " + token + ", error: expired"))
                        .sentence())
                .contains("(invalid token: [hidden], error: expired)")
                .doesNotContain("eyJ", "c2lnbmF0dXJl");
    }

    @Test
    void leavingNeedsNoWords() {
        assertThat(Explanation.of(new EndReason.Left())).isEqualTo(new Explanation(ExitCode.DONE, ""));
    }
}
