// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.session.Notice;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.testing.RecordedCommands;
import eu.plenum.ui.testing.Speech;
import eu.plenum.ui.testing.Talk;
import eu.plenum.ui.testing.UiTest;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class ChatPanelTest extends UiTest {
    private static final int WIDTH = 368;

    private final Talk talk = Talk.among("Henrik Voss", "Lotte de Wit")
            .says(1, "14:09:00", "The minutes of last week are approved, thank you all.")
            .says(2, "14:21:00", "The map is at cells.administration.example/west");
    private final ObjectProperty<SessionSnapshot> session = new SimpleObjectProperty<>(talk.snapshot());
    private final RecordedCommands commands = new RecordedCommands();
    private final Speech speech = new Speech();
    private final List<URI> opened = new ArrayList<>();
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void enterSendsAndShiftEnterBeginsALine() {
        Stage stage = panel();
        type("Thank you");
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        type("all");
        robot.type(KeyCode.ENTER);
        await("the message is sent", () -> commands.lines().equals(List.of("chat Thank you\nall")));
        assertThat(field(stage).getText()).isEmpty();
        await("it is shown as on its way", () -> texts(stage).contains("Sending"));
    }

    @Test
    void aRefusedMessageIsShownWithWhatCanBeDone() {
        Stage stage = panel();
        type("figures");
        robot.type(KeyCode.ENTER);
        run(() -> session.set(talk.noting(new Notice.ChatNotSent("figures")).snapshot()));
        await("it says so", () -> texts(stage).containsAll(List.of("Not sent", "Send again", "Discard", "figures")));
        Button again = button(stage, "Send again");
        run(again::fire);
        assertThat(commands.lines()).containsExactly("chat figures", "chat figures");
    }

    @Test
    void aTextThatIsTooLongIsCountedAndNeverCut() {
        Stage stage = panel();
        TextArea field = field(stage);
        Button send = button(stage, "Send");
        run(() -> field.setText("x".repeat(1_799)));
        assertThat(texts(stage)).noneMatch(text -> text.contains("characters"));
        run(() -> field.setText("x".repeat(1_800)));
        assertThat(texts(stage)).contains("1,800 of 2,000 characters");
        run(() -> field.setText("x".repeat(2_012)));
        assertThat(texts(stage)).contains("12 characters too many");
        assertThat(send.isDisabled()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(field.getText()).hasSize(2_012);
        assertThat(commands.lines()).isEmpty();
    }

    @Test
    void aLinkIsOpenedOnlyAfterAsking() {
        Stage stage = panel();
        Node link = link(stage, "cells.administration.example/west");
        assertThat(link.getAccessibleText()).isEqualTo("Link to https://cells.administration.example/west");
        run(link::requestFocus);
        robot.type(KeyCode.ENTER);
        await("it asks", () -> texts(stage).contains("Open this link?"));
        assertThat(texts(stage)).contains("cells.administration.example", "https://cells.administration.example/west");
        assertThat(opened).isEmpty();
        assertThat(call(() -> ((Button) stage.getScene().getFocusOwner()).getText()))
                .isEqualTo("Cancel");

        robot.type(KeyCode.ESCAPE);
        await("the question is gone", () -> !texts(stage).contains("Open this link?"));
        assertThat(call(() -> stage.getScene().getFocusOwner())).isSameAs(link);
        assertThat(opened).isEmpty();
        assertThat(closed.get()).as("Escape closed the question, not the panel").isZero();

        run(link::requestFocus);
        robot.type(KeyCode.ENTER);
        await("it asks again", () -> texts(stage).contains("Open this link?"));
        Button open = button(stage, "Open in browser");
        run(open::fire);
        assertThat(opened).containsExactly(URI.create("https://cells.administration.example/west"));
    }

    @Test
    void whatIsOddAboutALinkIsSaid() {
        session.set(talk.says(1, "14:30:00", "http://аdministration.example/").snapshot());
        Stage stage = panel();
        Node link = link(stage, "http://xn--dministration-v1k.example/");
        run(link::requestFocus);
        robot.type(KeyCode.SPACE);
        await("it asks", () -> texts(stage).contains("Open this link?"));
        assertThat(texts(stage))
                .contains(
                        "xn--dministration-v1k.example",
                        "The connection to this site is not encrypted.",
                        "The name of this site has letters that can be mistaken for others.");
    }

    @Test
    void hostileTextStaysInItsBubble() {
        session.set(talk.says(1, "14:30:00", "W".repeat(1_500))
                .says(2, "14:31:00", "\u202Ereversed" + "\u0301".repeat(100))
                .snapshot());
        Stage stage = panel();
        await("the last is in sight", () -> texts(stage).contains("reversed" + "\u0301".repeat(4)));
        Set<Node> bubbles = call(() -> stage.getScene().getRoot().lookupAll(".bubble"));
        assertThat(bubbles).isNotEmpty().allSatisfy(bubble -> {
            double right = bubble.localToScene(bubble.getBoundsInLocal()).getMaxX();
            assertThat(right).isLessThanOrEqualTo(WIDTH - 10);
        });
    }

    @Test
    void aVeryLongMessageIsFoldedUntilAsked() {
        session.set(talk.says(1, "14:30:00", "word ".repeat(2_000)).snapshot());
        Stage stage = panel();
        assertThat(texts(stage)).anyMatch(text -> text.length() == Message.FOLDED && text.endsWith("…"));
        Labeled all = (Labeled) call(() -> stage.getScene().getRoot().lookup(".show-all"));
        assertThat(all.getText()).isEqualTo("Show all");
    }

    @Test
    void aLongHistoryLaysOutOnlyWhatFits() {
        session.set(Talk.among("Henrik Voss").saysMuch(1_000).snapshot());
        Stage stage = panel();
        await("the newest is in sight", () -> texts(stage).contains("Message 1000"));
        assertThat(call(() -> stage.getScene().getRoot().lookupAll(".bubble").size()))
                .isLessThan(40);
    }

    @Test
    void whoReadsFurtherUpIsNotMovedAndIsTold() {
        Talk much = Talk.among("Henrik Voss").saysMuch(200);
        session.set(much.snapshot());
        Stage stage = panel();
        await("the newest is in sight", () -> texts(stage).contains("Message 200"));
        run(() -> stage.getScene().getRoot().lookup(".chat-list").requestFocus());
        robot.type(KeyCode.HOME);
        await("the oldest is in sight", () -> texts(stage).contains("Message 1"));
        run(() -> session.set(much.says(1, "23:00:00", "the newest").snapshot()));
        Button newer = button(stage, "Newer messages");
        await("newer ones are told", newer::isVisible);
        assertThat(texts(stage)).contains("Message 1").doesNotContain("the newest");
        run(newer::fire);
        await("the newest is in sight", () -> texts(stage).contains("the newest"));
    }

    @Test
    void thePanelSaysWhenThereIsNothingAndWhenOneMayNotWrite() {
        session.set(Talk.among("Henrik Voss").snapshot());
        Stage stage = panel();
        assertThat(texts(stage)).contains("No messages yet");
        run(() -> session.set(talk.forbidden().snapshot()));
        assertThat(texts(stage)).contains("You may read here, but not write.").doesNotContain("No messages yet");
    }

    @Test
    void theLanguageChangesAtOnce() {
        Stage stage = panel();
        run(() -> speech.change(Language.GERMAN));
        await(
                "German everywhere",
                () -> texts(stage)
                        .containsAll(List.of(
                                "Nachrichten bleiben nur während dieser Besprechung erhalten",
                                "Alle in der Besprechung lesen mit.")));
    }

    @Test
    void escapeClosesAndEverythingThatTakesFocusHasAName() {
        Stage stage = panel();
        List<Node> focusable = call(() -> focusable(stage.getScene().getRoot()));
        assertThat(focusable)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(node -> assertThat(
                                (String) call(() -> node.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                        .as(node.toString())
                        .isNotBlank());
        robot.type(KeyCode.ESCAPE);
        await("closed", () -> closed.get() == 1);
    }

    private Stage panel() {
        ChatModel model = call(() -> new ChatModel(session, commands, ZoneOffset.UTC));
        ChatPanel panel = call(() -> new ChatPanel(model, speech.words(), opened::add, closed::incrementAndGet));
        Stage stage = show(panel::root, WIDTH, 640);
        run(() -> {
            model.open(true);
            panel.focus();
            stage.getScene().getRoot().layout();
        });
        await("the field has the focus", () -> field(stage).isFocused());
        return stage;
    }

    private void type(String text) {
        robot.write(text);
    }

    private static TextArea field(Stage stage) {
        return (TextArea) call(() -> stage.getScene().getRoot().lookup(".text-area"));
    }

    private static Button button(Stage stage, String name) {
        return call(() -> stage.getScene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> name.equals(button.getText()) || name.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow());
    }

    private static Node link(Stage stage, String text) {
        return call(() -> stage.getScene().getRoot().lookupAll(".bubble-link").stream()
                .filter(node -> ((Text) node).getText().equals(text))
                .findFirst()
                .orElseThrow());
    }

    /** Every text that is shown. */
    private static List<String> texts(Stage stage) {
        return call(() -> {
            List<String> texts = new ArrayList<>();
            collect(stage.getScene().getRoot(), texts);
            return texts;
        });
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Label label) {
            texts.add(label.getText());
        } else if (node instanceof Button button && button.getText() != null) {
            texts.add(button.getText());
        } else if (node instanceof Text text && text.getParent() instanceof TextFlow) {
            texts.add(text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private static List<Node> focusable(Node node) {
        List<Node> found = new ArrayList<>();
        if (node.isVisible() && node.isFocusTraversable() && !node.isDisabled()) {
            found.add(node);
        }
        if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(focusable(child)));
        }
        return found;
    }
}
