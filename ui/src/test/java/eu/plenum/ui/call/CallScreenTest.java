// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import static eu.plenum.ui.call.CallPeople.own;
import static eu.plenum.ui.call.CallPeople.tile;
import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.ReconnectKind;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.settings.SelfView;
import eu.plenum.ui.control.VideoTile;
import eu.plenum.ui.i18n.FileTexts;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.testing.UiTest;
import eu.plenum.ui.theme.Look;
import eu.plenum.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallScreenTest extends UiTest {
    private CallWindow window;
    private Stage stage;

    @AfterEach
    void close() {
        run(() -> window.screen.close());
    }

    @Test
    void everybodyHasATileWithTheirNameAndWeComeLast() {
        open(CallPeople.named("Inès Delmas", "Amara Okoye", "Tomás Ribeiro"), 1440, 900);
        assertThat(spokenNames()).containsExactly("Inès Delmas", "Amara Okoye", "Tomás Ribeiro", "You");
    }

    @Test
    void aTileSaysAllThatItsMarksShow() {
        open(
                CallPeople.named("Inès Delmas", "Amara Okoye")
                        .muted(1)
                        .cameraOff(1)
                        .handUp(1, true)
                        .quality(1, ConnectionQuality.POOR)
                        .speaks(2),
                1440,
                900);
        assertThat(spokenNames())
                .containsExactly(
                        "Inès Delmas, microphone off, camera off, hand raised, number 1, Weak connection",
                        "Amara Okoye, speaking",
                        "You");
    }

    @Test
    void aPictureIsAskedForAtTheSizeItIsShownAtAndFillsItsTile() {
        open(CallPeople.named("Henrik Voss"), 1440, 900);
        await("the size is told", () -> size(tile(1)).isPresent());
        ViewSize size = size(tile(1)).orElseThrow();
        VideoTile node = tiles().getFirst();
        assertThat(size.width()).isGreaterThanOrEqualTo((int) node.getWidth());
        assertThat(size.height()).isGreaterThanOrEqualTo((int) node.getHeight());
        assertThat((double) size.width() / size.height()).isBetween(1.77, 1.79);

        assertThat(window.call.picture(tile(1), 4.0 / 3, 200, 40, 40)).isTrue();
        await("a picture of another shape asks for another box", () -> {
            ViewSize now = size(tile(1)).orElse(ViewSize.HIDDEN);
            return Math.abs((double) now.width() / now.height() - 4.0 / 3) < 0.01;
        });
        await("it is drawn", () -> red(700, 100) > 150);
        assertThat(call(() -> red(20, 400))).as("to the left edge").isGreaterThan(100);
        assertThat(call(() -> red(1410, 400))).as("to the right edge").isGreaterThan(100);
    }

    @Test
    void ourOwnPictureIsAsInAMirror() {
        open(CallPeople.with(2), 1440, 900);
        Node drawn = call(() -> tiles().getLast().lookup(".image-view"));
        assertThat(drawn.getScaleX()).isEqualTo(-1);
        assertThat(call(() -> tiles().getFirst().lookup(".image-view")).getScaleX())
                .isEqualTo(1);
    }

    @Test
    void howWeSeeOurselvesFollowsTheSettingInTheCall() {
        open(CallPeople.with(3), 1440, 900);
        ObjectProperty<SelfView> view = new SimpleObjectProperty<>(SelfView.MIRRORED);
        run(() -> window.screen.seeOurselves(view));
        run(() -> view.set(SelfView.AS_SENT));
        assertThat(call(() -> tiles().getLast().lookup(".image-view")).getScaleX())
                .isEqualTo(1);
        run(() -> view.set(SelfView.HIDDEN));
        assertThat(spokenNames()).doesNotContain("You");
    }

    @Test
    void aTrackThatIsNotShownIsWantedNowhere() {
        open(CallPeople.with(30), 1440, 900);
        await("the first page is told", () -> size(tile(1)).isPresent());
        assertThat(window.call.shown).doesNotContainKey(tile(16));

        robot.push(KeyCode.PAGE_DOWN);

        await("the second page is told", () -> size(tile(16)).isPresent());
        await("the first is not wanted", () -> !window.call.shown.containsKey(tile(1)));
        assertThat(window.call.shown).containsKey(own());
        robot.push(KeyCode.PAGE_UP);
        await("and back", () -> size(tile(1)).isPresent());
    }

    @Test
    void aCameraThatIsOffIsWantedNowhereAndInitialsStandForIt() {
        open(CallPeople.named("Inès Delmas", "Amara Okoye").cameraOff(1), 1440, 900);
        await("the other is told", () -> size(tile(2)).isPresent());
        assertThat(window.call.shown.get(tile(1))).isEqualTo(ViewSize.HIDDEN);
        assertThat(call(() -> ((Labeled) tileOf("Inès").lookup(".avatar > .label")).getText()))
                .isEqualTo("ID");
    }

    @Test
    void whenTheScreenIsClosedNothingIsWanted() {
        open(CallPeople.with(4), 1440, 900);
        await("wanted", () -> size(tile(1)).isPresent());
        run(() -> window.screen.close());
        await("not wanted", () -> window.call.shown.isEmpty() && window.call.targets.isEmpty());
    }

    @Test
    void buttonsAndShortcutsDoTheSame() {
        open(CallPeople.with(2), 1440, 900);
        robot.clickOn("Microphone").clickOn("Camera").clickOn("Hand").clickOn("Leave");
        press(KeyCode.CONTROL, KeyCode.D);
        press(KeyCode.CONTROL, KeyCode.E);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        await("all done", () -> window.call.told.size() >= 6);
        assertThat(window.call.told)
                .containsExactly("microphone off", "camera off", "hand up", "microphone off", "camera off", "hand up");
        assertThat(window.went).containsExactly("leave");
    }

    @Test
    void tilesAreOneStopWithArrowsInsideAndEnterOpensTheirMenu() {
        open(CallPeople.with(8), 1440, 900);
        run(() -> tiles().getFirst().requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN);
        await("the fifth has the focus", () -> tiles().get(4).isFocused());
        assertThat(call(() -> tiles().stream().filter(Node::isFocusTraversable).count()))
                .isEqualTo(1);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        await(
                "it is pinned and large",
                () -> tiles().getFirst().getAccessibleText().equals("Person 5, Pinned")
                        && tiles().getFirst().getWidth() > 1000);
        await("and still has the focus", () -> tiles().getFirst().isFocused());
    }

    @Test
    void keysGoRoundTheRegionsAndToTheToolbar() {
        open(CallPeople.with(30), 1440, 900);
        run(() -> tiles().getFirst().requestFocus());
        await("the first tile has the focus", () -> tiles().getFirst().isFocused());
        robot.push(KeyCode.F6);
        await("the pager", () -> focused().getStyleClass().contains("pager"));
        robot.push(KeyCode.F6);
        await("the toolbar", () -> focused().getStyleClass().contains("tool"));
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        await("the camera", () -> focused().getAccessibleText().startsWith("Turn camera off"));
        robot.push(KeyCode.F6);
        await("tiles again", () -> focused() instanceof VideoTile);
        robot.push(KeyCode.F2);
        await(
                "the toolbar where it was left",
                () -> focused().getAccessibleText().startsWith("Turn camera off"));
    }

    @Test
    void aPanelTakesTheFocusAndGivesItBack() {
        open(CallPeople.with(3), 1440, 900);
        double before = call(() -> tiles().getFirst().getWidth());
        robot.clickOn("Chat");
        await("the field has the focus", window.field::isFocused);
        await("the tiles made room", () -> tiles().getFirst().getWidth() < before);
        robot.push(KeyCode.ESCAPE);
        await("the button has the focus", () -> focused().getAccessibleText().startsWith("Show chat"));
        await("the tiles have their room back", () -> tiles().getFirst().getWidth() == before);
    }

    @Test
    void inANarrowWindowAPanelCoversTheTiles() {
        open(CallPeople.with(3), 640, 480);
        double before = call(() -> tiles().getFirst().getWidth());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
        await("the field has the focus", window.field::isFocused);
        assertThat(call(() -> tiles().getFirst().getWidth())).isEqualTo(before);
    }

    @Test
    void aLostConnectionIsToldAfterTwoSecondsAndTheLastPicturesStand() {
        open(CallPeople.with(3), 1440, 900);
        window.call.become(window.call.people().phase(new SessionPhase.Reconnecting(ReconnectKind.RESUME, 0)));
        await("pictures stand", () -> tiles().getFirst().lookup(".image-view").getEffect() != null);
        window.pass(1_900);
        assertThat(call(() -> texts(stage.getScene().getRoot()))).noneMatch(text -> text.startsWith("No connection"));
        window.pass(4_200);
        await("it is told", () -> texts(stage.getScene().getRoot()).contains("No connection for 6 seconds"));
        assertThat(call(() -> stage.getScene().getRoot().lookup(".reconnecting")))
                .isNotNull();

        window.call.become(window.call.people().phase(new SessionPhase.Connected(0)));

        await("it is over", () -> stage.getScene().getRoot().lookup(".reconnecting") == null);
        assertThat(call(() -> tiles().getFirst().lookup(".image-view").getEffect()))
                .isNull();
    }

    @Test
    void theLanguageChangesInTheCall() {
        open(CallPeople.with(3).muted(2), 1440, 900);
        run(() -> window.texts.set(new FileTexts(Language.GERMAN, Locale.GERMANY)));
        await("all of it", () -> names().containsAll(List.of("Person 2, Mikrofon aus", "Sie")));
        assertThat(call(() -> texts(stage.getScene().getRoot())))
                .contains("Mikrofon", "Verlassen", "Mehr")
                .doesNotContain("Leave");
    }

    @Test
    void ourOwnViewCanBeHiddenAndAChipSaysThatTheCameraIsOn() {
        open(CallPeople.with(3), 1440, 900);
        robot.clickOn("More").clickOn("Hide own view");
        await("we are gone", () -> !names().contains("You"));
        assertThat(call(() -> texts(stage.getScene().getRoot()))).contains("You, camera on");
        await("and not wanted", () -> !window.call.shown.containsKey(own()));
    }

    @Test
    void ourFloatingPictureGoesFromCornerToCornerByKeyboard() {
        open(CallPeople.with(1), 1440, 900);
        run(() -> tiles().getLast().requestFocus());
        press(KeyCode.ALT, KeyCode.LEFT);
        await("left", () -> tiles().getLast().getLayoutX() == 16);
        press(KeyCode.ALT, KeyCode.UP);
        await("top", () -> tiles().getLast().getLayoutY() == 16);
    }

    @Test
    void everythingThatTakesTheFocusHasANameAndARole() {
        for (int width : new int[] {480, 700, 960, 1440}) {
            open(CallPeople.with(30).handUp(4, true), width, width * 5 / 8);
            List<Node> all = call(() -> focusable(stage.getScene().getRoot()));
            assertThat(all).hasSizeGreaterThanOrEqualTo(2).allSatisfy(node -> {
                assertThat(call(() -> node.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                        .as("name of %s", node)
                        .asString()
                        .isNotBlank();
                assertThat(node.getAccessibleRole()).as("role of %s", node).isNotIn(AccessibleRole.NODE, null);
            });
            run(() -> window.screen.close());
            run(stage::hide);
        }
    }

    @Test
    void whateverTheSizeNothingLeavesTheWindow() {
        for (Look look : List.of(CallWindow.LIGHT, new Look(Theme.DARK, 2, true))) {
            for (int width : new int[] {480, 640, 820, 960, 1180, 1440, 3840}) {
                open(CallPeople.with(12), width, width * 3 / 4, look);
                List<Node> buttons =
                        call(() -> new ArrayList<>(stage.getScene().getRoot().lookupAll(".button")));
                assertThat(buttons).isNotEmpty();
                for (Node button : buttons) {
                    if (call(() -> isShown(button))) {
                        var box = call(() -> button.localToScene(button.getLayoutBounds()));
                        assertThat(box.getMinX()).as("%s at %s", button, width).isNotNegative();
                        assertThat(box.getMaxX()).as("%s at %s", button, width).isLessThanOrEqualTo(width);
                        assertThat(box.getMaxY()).as("%s at %s", button, width).isLessThanOrEqualTo(width * 3 / 4.0);
                    }
                }
                run(() -> window.screen.close());
                run(stage::hide);
            }
        }
    }

    private void open(CallPeople people, int width, int height) {
        open(people, width, height, CallWindow.LIGHT);
    }

    private void open(CallPeople people, int width, int height, Look look) {
        window = call(() -> new CallWindow(people, look));
        stage = show(window.screen::root, width, height, look);
        await("tiles", () -> !tiles().isEmpty());
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
    }

    private Optional<ViewSize> size(eu.plenum.client.meeting.TrackId track) {
        return Optional.ofNullable(window.call.shown.get(track)).filter(size -> !size.hidden());
    }

    private List<VideoTile> tiles() {
        Parent pane = (Parent) stage.getScene().getRoot().lookup(".tiles");
        return pane.getChildrenUnmodifiable().stream()
                .map(VideoTile.class::cast)
                .toList();
    }

    private VideoTile tileOf(String name) {
        return tiles().stream()
                .filter(tile -> tile.getAccessibleText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> spokenNames() {
        return call(this::names);
    }

    private List<String> names() {
        return tiles().stream().map(Node::getAccessibleText).toList();
    }

    private Node focused() {
        return stage.getScene().getFocusOwner();
    }

    private double red(int x, int y) {
        return (stage.getScene().snapshot(null).getPixelReader().getArgb(x, y) >> 16) & 0xFF;
    }

    private static List<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        if (node.isVisible() && node instanceof Labeled labeled) {
            texts.add(labeled.getText());
        }
        if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts.addAll(texts(child)));
        }
        return texts;
    }

    private static List<Node> focusable(Node node) {
        List<Node> found = new ArrayList<>();
        if (node.isVisible() && node.isFocusTraversable()) {
            found.add(node);
        }
        if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(focusable(child)));
        }
        return found;
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
