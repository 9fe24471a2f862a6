// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.failure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.Failure;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.testing.TestWords;
import eu.plenum.ui.testing.UiTest;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureScreenTest extends UiTest {
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 24, 9, 41, 0, 0, ZoneId.of("Europe/Brussels"));
    private static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2lnbmF0dXJl";

    private final AtomicInteger remedies = new AtomicInteger();
    private final AtomicInteger homes = new AtomicInteger();

    static List<Failure> failures() {
        return List.of(
                new Failure.LinkNotUnderstood("no meeting service knows it"),
                new Failure.CredentialMissing(),
                new Failure.ServerUnreachable("meet.example", "refused"),
                new Failure.ServerNotAnswering("meet.example", Duration.ofSeconds(10)),
                new Failure.TlsUntrusted("meet.example", "PKIX"),
                new Failure.ServerBusy("meet.example", 503),
                new Failure.NotAMeetingServer("meet.example", "HTTP 404"),
                new Failure.ProtocolViolation("too long"),
                new Failure.MediaUnreachable("send"),
                new Failure.NotPermitted("expired"),
                new Failure.RoomNotFound(),
                new Failure.Removed(),
                new Failure.JoinedElsewhere(),
                new Failure.MeetingEnded(),
                new Failure.ServerStopped(),
                new Failure.EndedByServer("17"),
                new Failure.MediaEngineUnavailable("libpulse"),
                new Failure.Internal("NullPointerException"));
    }

    private Stage page(Failure failure, Language language) {
        Words words = call(() -> TestWords.in(language));
        return show(
                () -> new FailureScreen(
                                words, FailureText.of(failure), failure.code(), NOW, new FailureScreen.Actions() {
                                    @Override
                                    public void remedy() {
                                        remedies.incrementAndGet();
                                    }

                                    @Override
                                    public void home() {
                                        homes.incrementAndGet();
                                    }
                                })
                        .root(),
                1280,
                800);
    }

    private static List<String> texts(Stage stage) {
        return call(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    @Test
    void everyFailureThereIsIsTriedHere() {
        assertThat(failures())
                .extracting(failure -> (Class) failure.getClass())
                .containsExactlyInAnyOrder(Failure.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureSaysWhatHappenedWhatItMeansAndWhatToDoInEveryLanguage(Failure failure) {
        for (Language language : Language.values()) {
            Stage stage = page(failure, language);
            List<String> texts = texts(stage);
            assertThat(texts).as("%s in %s", failure, language).contains(failure.code());
            assertThat(texts).allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}"));
            assertThat(FailureText.of(failure).steps()).hasSizeBetween(1, 3);
            run(stage::hide);
        }
    }

    @Test
    void thePageNamesTheServerAndTheHelpDeskGetsTheCode() {
        Stage stage = page(new Failure.ServerUnreachable("meet.example", "refused"), Language.ENGLISH);
        assertThat(texts(stage))
                .contains(
                        "The server cannot be reached",
                        "Plenum could not reach meet.example. The meeting may be going on without you.",
                        "PL-201",
                        "refused",
                        "24 November 2026, 09:41");
        robot.clickOn("Copy");
        await("told", () -> robot.lookup("Copied").tryQuery().isPresent());
        assertThat(call(() -> Clipboard.getSystemClipboard().getString()))
                .contains("The server cannot be reached", "Code: PL-201", "Server: meet.example");
    }

    @Test
    void theFirstButtonTriesAgainAndTheOtherLeadsHome() {
        page(new Failure.ServerUnreachable("meet.example", "refused"), Language.ENGLISH);
        robot.clickOn("Try again");
        robot.clickOn("Back to home");
        await("both", () -> remedies.get() == 1 && homes.get() == 1);
    }

    @Test
    void anUntrustedCertificateHasNoWayToGoOn() {
        Stage stage = page(new Failure.TlsUntrusted("meet.example", "PKIX"), Language.ENGLISH);
        assertThat(texts(stage)).doesNotContain("Try again", "Join again");
        assertThat(FailureText.of(new Failure.TlsUntrusted("h", "")).remedy()).isEqualTo(FailureText.Remedy.HOME);
    }

    @Test
    void aTokenThatTheServerRepeatsIsNotShown() {
        Stage stage = page(new Failure.NotPermitted("invalid token: " + TOKEN), Language.ENGLISH);
        assertThat(texts(stage)).contains("invalid token: [hidden]").noneMatch(text -> text.contains("eyJ"));
    }

    @Test
    void aBrokenScreenLeadsBackToTheMeeting() {
        Words words = call(() -> TestWords.in(Language.ENGLISH));
        show(
                () -> new FailureScreen(
                                words,
                                FailureText.ofScreen(new IllegalStateException("secret detail")),
                                "PL-901",
                                NOW,
                                new FailureScreen.Actions() {
                                    @Override
                                    public void remedy() {
                                        remedies.incrementAndGet();
                                    }

                                    @Override
                                    public void home() {
                                        homes.incrementAndGet();
                                    }
                                })
                        .root(),
                1280,
                800);
        robot.clickOn("Back to the meeting");
        await("back", () -> remedies.get() == 1);
    }
}
