// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.settings.RecentMeeting;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.testing.TestWords;
import eu.plenum.ui.testing.UiTest;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class HomeScreenTest extends UiTest {
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 24, 9, 41, 0, 0, ZoneId.of("Europe/Brussels"));
    private static final RecentMeeting HEARING = new RecentMeeting(
            URI.create("wss://meet.example"), NOW.minusHours(17).toInstant(), "Budget hearing");
    private static final RecentMeeting NAMELESS = new RecentMeeting(
            URI.create("wss://other.example"), NOW.minusHours(1).toInstant());

    private final List<Invitation> joined = new ArrayList<>();
    private final List<URI> joinedAgain = new ArrayList<>();
    private final List<RecentMeeting> recent = new ArrayList<>(List.of(HEARING, NAMELESS));
    private final HomeActions actions = new HomeActions() {
        @Override
        public boolean understands(Invitation invitation) {
            return invitation.link().startsWith("wss://");
        }

        @Override
        public void join(Invitation invitation) {
            joined.add(invitation);
        }

        @Override
        public void joinAgain(URI address) {
            joinedAgain.add(address);
        }

        @Override
        public List<RecentMeeting> forget(RecentMeeting meeting) {
            recent.remove(meeting);
            return List.copyOf(recent);
        }

        @Override
        public void settings() {
            throw new AssertionError("nobody asked for settings");
        }
    };

    private Stage home(HomeContent content, int width, int height) {
        Words words = call(() -> TestWords.in(Language.ENGLISH));
        HomeScreen[] screen = new HomeScreen[1];
        Stage stage = show(
                () -> {
                    screen[0] = new HomeScreen(words, content, actions);
                    return screen[0].root();
                },
                width,
                height);
        run(() -> screen[0].focus());
        return stage;
    }

    private HomeContent content(String name) {
        return new HomeContent(NOW, name, List.copyOf(recent), Optional.empty());
    }

    private static List<String> texts(Stage stage) {
        return call(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static TextField field(Stage stage) {
        return (TextField) call(() -> stage.getScene().lookup(".text-field"));
    }

    @Test
    void oneCanTypeAtOnceAndJoinByEnter() {
        Stage stage = home(content("Claire"), 1280, 800);
        assertThat(texts(stage)).contains("Good morning, Claire", "Tuesday 24 November", "Budget hearing");
        robot.write("wss://meet.example?access_token=a.b.c");
        robot.type(KeyCode.ENTER);
        await("joined", () -> !joined.isEmpty());
        assertThat(joined)
                .containsExactly(
                        new Invitation("wss://meet.example", new Credentials.AccessToken(new Secret("a.b.c"))));
    }

    @Test
    void whatIsWrongWithALinkIsSaidBelowItAndInWordsForTheBlind() {
        Stage stage = home(content(""), 1280, 800);
        robot.type(KeyCode.ENTER);
        assertThat(texts(stage)).contains("Good morning", "Paste the link of the meeting first.");
        robot.write("see you");
        assertThat(texts(stage)).doesNotContain("Paste the link of the meeting first.");
        robot.type(KeyCode.ENTER);
        String wrong = "This is not the link of a meeting. Copy the whole link from the invitation.";
        assertThat(texts(stage)).contains(wrong);
        assertThat(call(() -> field(stage).getAccessibleHelp())).isEqualTo(wrong);
        robot.write("wss://meet.example");
        robot.type(KeyCode.ENTER);
        assertThat(texts(stage)).anyMatch(text -> text.startsWith("This link lacks its key."));
        assertThat(joined).isEmpty();
    }

    @Test
    void recentMeetingsSayWhenAndAreJoinedAgain() {
        Stage stage = home(content(""), 1280, 800);
        assertThat(texts(stage)).contains("Yesterday 16:41 · meet.example", "other.example", "Today 08:41");
        robot.clickOn(robot.lookup((Labeled label) -> "Join Budget hearing".equals(label.getAccessibleText()))
                .queryLabeled());
        await("joined again", () -> joinedAgain.equals(List.of(URI.create("wss://meet.example"))));
    }

    @Test
    void aRecentMeetingIsForgottenByTheDeleteKey() {
        Stage stage = home(content(""), 1280, 800);
        run(() -> robot.lookup((Labeled label) -> "Join Budget hearing".equals(label.getAccessibleText()))
                .queryLabeled()
                .requestFocus());
        robot.type(KeyCode.DELETE);
        await("forgotten", () -> recent.equals(List.of(NAMELESS)));
        assertThat(texts(stage)).doesNotContain("Budget hearing").contains("other.example");
        robot.type(KeyCode.DELETE);
        await("the list is empty", recent::isEmpty);
        assertThat(texts(stage)).contains("No meetings yet. Paste a link to begin.");
    }

    @Test
    void aCrashIsToldWithAWayBack() {
        HomeContent crashed = new HomeContent(
                NOW, "", List.of(), Optional.of(new HomeContent.Crash(Optional.of(URI.create("wss://meet.example")))));
        Stage stage = home(crashed, 1280, 800);
        assertThat(texts(stage)).contains("Plenum did not end by itself last time. You were in meet.example.");
        robot.clickOn("Join again");
        await("joined again", () -> joinedAgain.equals(List.of(URI.create("wss://meet.example"))));
    }

    @Test
    void aNarrowWindowPutsOneBelowTheOther() {
        Stage stage = home(content("Claire"), 480, 360);
        Label heading = call(() -> (Label) stage.getScene().lookup(".home-side .heading"));
        assertThat(call(() -> heading.localToScene(0, 0).getX())).isLessThan(60);
        assertThat(call(() -> heading.localToScene(0, 0).getY())).isGreaterThan(200);
        run(() -> stage.setWidth(1280));
        await(
                "side by side",
                () -> heading.getScene() != null && heading.localToScene(0, 0).getX() > 400);
    }
}
