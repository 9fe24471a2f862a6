// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.ui.call.CallPeople;
import eu.plenum.ui.testing.RecordedCommands;
import eu.plenum.ui.testing.Speech;
import eu.plenum.ui.testing.UiTest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class PeoplePanelTest extends UiTest {
    private final CallPeople three = CallPeople.named("Henrik Voss", "Lotte de Wit");
    private final ObjectProperty<SessionSnapshot> session = new SimpleObjectProperty<>(three.snapshot());
    private final ObjectProperty<Set<ParticipantId>> pinned = new SimpleObjectProperty<>(Set.of());
    private final List<ParticipantId> toggled = new ArrayList<>();
    private final RecordedCommands commands = new RecordedCommands();
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void byKeyboardARowOpensAndItsVolumeIsTurned() {
        Stage stage = panel();
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        await("the row is open", () -> slider(stage).isPresent());
        Slider slider = call(() -> slider(stage).orElseThrow());
        assertThat(slider.getAccessibleText()).isEqualTo("Volume of Henrik Voss, 100%");
        run(slider::requestFocus);
        robot.type(KeyCode.LEFT);
        await("quieter by a step", () -> commands.lines().contains("volume p1 0.95"));
    }

    @Test
    void aPinIsToggledAndShown() {
        Stage stage = panel();
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.SPACE);
        await("the row is open", () -> button(stage, "Pin").isPresent());
        run(() -> button(stage, "Pin").orElseThrow().fire());
        assertThat(toggled).containsExactly(CallPeople.id(1));
        run(() -> pinned.set(Set.of(CallPeople.id(1))));
        await("it can be undone", () -> button(stage, "Unpin").isPresent());
    }

    @Test
    void theSearchIsThereWhenManyAreAndEscapeEndsIt() {
        Stage stage = panel();
        assertThat(call(() -> button(stage, "Search for a name"))).isEmpty();
        run(() -> session.set(CallPeople.with(30).snapshot()));
        run(() -> button(stage, "Search for a name").orElseThrow().fire());
        TextField field = (TextField) call(() -> stage.getScene().getFocusOwner());
        robot.write("person 17");
        await("one is found", () -> spoken(stage).equals(List.of("In the meeting", "Person 17, Microphone on")));
        robot.type(KeyCode.ESCAPE);
        await("all are back", () -> spoken(stage).size() > 5);
        assertThat(field.getText()).isEmpty();
        assertThat(closed.get()).isZero();
        robot.type(KeyCode.ESCAPE);
        await("closed", () -> closed.get() == 1);
    }

    @Test
    void whatIsSeenIsSaid() {
        session.set(three.handUp(2, true).muted(2).cameraOff(1).snapshot());
        Stage stage = panel();
        assertThat(spoken(stage))
                .hasSize(5)
                .contains("Raised hands", "In the meeting", "Self (you), Microphone on")
                .contains("Henrik Voss, Microphone on, Camera off")
                .anyMatch(line -> line.startsWith("Lotte de Wit, Hand raised, place 1, Microphone off, Since "));
    }

    @Test
    void everythingThatTakesFocusHasAName() {
        session.set(CallPeople.with(30).snapshot());
        Stage stage = panel();
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        await("the row is open", () -> slider(stage).isPresent());
        List<Node> focusable = call(() -> nodes(stage.getScene().getRoot())
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .toList());
        assertThat(focusable)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(node -> assertThat(
                                (String) call(() -> node.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                        .as(node.toString())
                        .isNotBlank());
    }

    private Stage panel() {
        Speech speech = new Speech();
        PeopleModel model = call(() ->
                new PeopleModel(session, commands, Clock.systemUTC(), Optional.of(new Pins(pinned, toggled::add))));
        PeoplePanel panel = call(() -> new PeoplePanel(model, speech.words(), closed::incrementAndGet));
        Stage stage = show(panel::root, 368, 700);
        run(() -> {
            panel.focus();
            stage.getScene().getRoot().layout();
        });
        return stage;
    }

    private static Optional<Slider> slider(Stage stage) {
        return nodes(stage.getScene().getRoot())
                .filter(Slider.class::isInstance)
                .map(Slider.class::cast)
                .findFirst();
    }

    private static Optional<Button> button(Stage stage, String name) {
        return nodes(stage.getScene().getRoot())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> name.equals(button.getText()) || name.equals(button.getAccessibleText()))
                .findFirst();
    }

    private static List<String> spoken(Stage stage) {
        return call(() -> nodes(stage.getScene().getRoot())
                .filter(PersonCell.class::isInstance)
                .filter(cell -> cell.getAccessibleText() != null)
                .map(Node::getAccessibleText)
                .toList());
    }

    /** Those that are shown. */
    private static Stream<Node> nodes(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(PeoplePanelTest::nodes)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }
}
