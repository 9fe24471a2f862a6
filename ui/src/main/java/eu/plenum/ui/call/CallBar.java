// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.ui.call.layout.WindowStep;
import eu.plenum.ui.control.RovingFocus;
import eu.plenum.ui.control.SplitTool;
import eu.plenum.ui.control.ToolButton;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.shortcut.Hints;
import eu.plenum.ui.shortcut.Shortcut;
import eu.plenum.ui.theme.Icons;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The toolbar of a call, in the steps of DESIGN: labels, icons, icons without a name, five icons. One stop of the Tab key. Used on
 * the JavaFX thread alone.
 */
final class CallBar extends Region {
    private static final PseudoClass ICONS = PseudoClass.getPseudoClass("icons");
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final PseudoClass TINY = PseudoClass.getPseudoClass("tiny");

    /** What its buttons do. */
    interface Actions {
        void microphone();

        void camera();

        void hand();

        void leave();

        void panel(CallPanels.Open which);

        ContextMenu soundMenu();

        ContextMenu cameraMenu();

        ContextMenu moreMenu();
    }

    private final Label title = new Label();
    private final Label line = new Label();
    private final HBox detail = new HBox(Icons.of("fltral-clock-20", 16), line);
    private final VBox about = new VBox(title, detail);
    private final SplitTool microphone = new SplitTool(new ToolButton("fltrmz-mic-on-24"));
    private final SplitTool camera = new SplitTool(new ToolButton("fltrmz-video-24"));
    private final ToolButton hand = new ToolButton("fltral-hand-right-24");
    private final ToolButton leave = new ToolButton("fltfal-call-end-24");
    private final ToolButton people = new ToolButton("fltrmz-people-24");
    private final ToolButton chat = new ToolButton("fltral-chat-24");
    private final ToolButton more = new ToolButton("fltrmz-more-24");
    private final Region apart = new Region();
    private final HBox centre = new HBox();
    private final HBox side = new HBox();
    private final RovingFocus focus;
    private final ObjectProperty<BarState> state;
    private final CallPanels panels;

    CallBar(BarState first, Words words, Hints hints, CallPanels panels, Actions actions) {
        this.panels = panels;
        state = new SimpleObjectProperty<>(first);
        getStyleClass().add("call-bar");
        title.getStyleClass().add("heading");
        line.getStyleClass().addAll("small", "secondary");
        detail.getStyleClass().add("about-line");
        about.getStyleClass().add("about");
        centre.getStyleClass().add("bar-group");
        side.getStyleClass().add("bar-group");
        leave.getStyleClass().add("leave");
        apart.getStyleClass().add("apart");
        centre.getChildren().addAll(microphone, camera, hand, apart, leave);
        getChildren().addAll(about, centre, side);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        accessibleTextProperty().bind(words.binding(CallWord.TOOLBAR));
        name(words);
        hint(words, hints);
        act(actions);
        focus = new RovingFocus(this, this::stops);
        show(first);
    }

    private void name(Words words) {
        microphone.tool().textProperty().bind(words.binding(CallWord.MICROPHONE));
        camera.tool().textProperty().bind(words.binding(CallWord.CAMERA));
        hand.textProperty().bind(words.binding(CallWord.HAND));
        leave.textProperty().bind(words.binding(CallWord.LEAVE));
        people.textProperty().bind(words.binding(CallWord.PEOPLE));
        chat.textProperty().bind(words.binding(CallWord.CHAT));
        more.textProperty().bind(words.binding(CallWord.MORE));
    }

    /** Labels are nouns that never change; what a button does now, and by which keys, its tooltip and its name say. */
    private void hint(Words words, Hints hints) {
        hints.give(
                microphone.tool(),
                follows(
                        words,
                        now -> words.text(
                                now.microphoneMuted() ? CallWord.TURN_MICROPHONE_ON : CallWord.TURN_MICROPHONE_OFF)),
                Shortcut.MICROPHONE);
        hints.give(
                camera.tool(),
                follows(
                        words,
                        now -> words.text(now.cameraMuted() ? CallWord.TURN_CAMERA_ON : CallWord.TURN_CAMERA_OFF)),
                Shortcut.CAMERA);
        hints.give(
                hand,
                follows(words, now -> words.text(now.handRaised() ? CallWord.LOWER_HAND : CallWord.RAISE_HAND)),
                Shortcut.HAND);
        hints.give(leave, words.binding(CallWord.LEAVE_MEETING));
        hints.give(people, follows(words, now -> words.text(CallWord.SHOW_PEOPLE, now.people())), Shortcut.PEOPLE);
        hints.give(
                chat,
                follows(
                        words,
                        now -> now.unread() == 0
                                ? words.text(CallWord.SHOW_CHAT)
                                : words.text(CallWord.SHOW_CHAT_UNREAD, now.unread())),
                Shortcut.CHAT);
        hints.give(more, words.binding(CallWord.MORE_ACTIONS));
        hints.give(microphone.chevron(), words.binding(CallWord.CHOOSE_SOUND));
        hints.give(camera.chevron(), words.binding(CallWord.CHOOSE_CAMERA));
    }

    private ObservableValue<String> follows(Words words, Function<BarState, String> text) {
        return Bindings.createStringBinding(() -> text.apply(state.get()), state, words.texts());
    }

    private void act(Actions actions) {
        microphone.tool().setOnAction(_ -> actions.microphone());
        camera.tool().setOnAction(_ -> actions.camera());
        hand.setOnAction(_ -> actions.hand());
        leave.setOnAction(_ -> actions.leave());
        people.setOnAction(_ -> actions.panel(CallPanels.Open.PEOPLE));
        chat.setOnAction(_ -> actions.panel(CallPanels.Open.CHAT));
        microphone.chevron().setOnAction(_ -> microphone.open(actions.soundMenu()));
        camera.chevron().setOnAction(_ -> camera.open(actions.cameraMenu()));
        more.setOnAction(_ -> actions.moreMenu().show(more, Side.TOP, 0, -8));
    }

    void show(BarState now) {
        state.set(now);
        title.setText(now.title());
        line.setText(now.line());
        microphone.off(now.microphoneMuted(), now.microphoneMuted() ? "fltfmz-mic-off-24" : "fltrmz-mic-on-24");
        camera.off(now.cameraMuted(), now.cameraMuted() ? "fltfmz-video-off-24" : "fltrmz-video-24");
        hand.on(now.handRaised(), now.handRaised() ? "fltfal-hand-right-24" : "fltral-hand-right-24");
        boolean small = now.step().isSmall();
        shown(hand, now.hand());
        people.count(now.people());
        chat.count(now.unread());
        people.on(now.panel() == CallPanels.Open.PEOPLE, "fltrmz-people-24");
        chat.on(now.panel() == CallPanels.Open.CHAT, "fltral-chat-24");
        shown(people, panels.offers(CallPanels.Open.PEOPLE) && !small);
        shown(chat, panels.offers(CallPanels.Open.CHAT) && !small);
        shown(microphone.chevron(), !small);
        shown(camera.chevron(), !small);
        shown(about, now.step().atLeast(WindowStep.MEDIUM));
        shown(side, !small);
        more.count(small ? now.unread() : 0);
        place(small);
        pseudoClassStateChanged(ICONS, !now.step().atLeast(WindowStep.WIDE));
        pseudoClassStateChanged(SMALL, small);
        pseudoClassStateChanged(TINY, now.step() == WindowStep.TINY);
        focus.update();
        requestLayout();
    }

    /** More stands with the panels, and with the rest where there are no panels' buttons. */
    private void place(boolean small) {
        List<Node> main = small
                ? List.of(microphone, camera, hand, more, apart, leave)
                : List.of(microphone, camera, hand, apart, leave);
        if (!centre.getChildren().equals(main)) {
            side.getChildren().clear();
            centre.getChildren().setAll(main);
            side.getChildren().setAll(small ? List.of() : List.of(people, chat, more));
        } else if (!small && side.getChildren().isEmpty()) {
            side.getChildren().setAll(people, chat, more);
        }
    }

    private List<Node> stops() {
        return state.get().step().isSmall()
                ? List.of(microphone.tool(), camera.tool(), hand, more, leave)
                : List.of(
                        microphone.tool(),
                        microphone.chevron(),
                        camera.tool(),
                        camera.chevron(),
                        hand,
                        leave,
                        people,
                        chat,
                        more);
    }

    /** Puts the focus where it was last. */
    boolean focus() {
        return focus.focus();
    }

    boolean holdsFocus() {
        return stops().stream().anyMatch(Node::isFocused);
    }

    /** The button that opens a panel, for when it closes. */
    Button opener(CallPanels.Open which) {
        ToolButton button = which == CallPanels.Open.CHAT ? chat : people;
        return button.isVisible() && side.isVisible() ? button : more;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset()
                + snappedBottomInset()
                + Math.max(centre.prefHeight(-1), side.isVisible() ? side.prefHeight(-1) : 0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    /** The middle is the window's middle as long as what stands beside it leaves it there. */
    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double right = getWidth() - snappedRightInset();
        double gap = centre.getSpacing() * 4;
        double centreWidth = Math.min(centre.prefWidth(-1), right - left);
        double sideWidth = side.isVisible() ? side.prefWidth(-1) : 0;
        double middle = (getWidth() - centreWidth) / 2;
        boolean alone = !about.isVisible() && side.isVisible();
        double centreX = alone ? left : Math.min(middle, right - sideWidth - gap - centreWidth);
        double x = Math.max(left, Math.rint(centreX));
        place(centre, x, centreWidth);
        place(side, right - sideWidth, sideWidth);
        place(about, left, Math.max(0, x - gap - left));
    }

    private void place(Region part, double x, double width) {
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        double height = Math.min(room, part.prefHeight(width));
        part.resizeRelocate(x, snappedTopInset() + Math.rint((room - height) / 2), width, height);
    }
}
