// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.CallCommands;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.client.settings.SelfView;
import eu.plenum.ui.call.layout.CallLayout;
import eu.plenum.ui.call.layout.StageRoom;
import eu.plenum.ui.call.layout.ViewChoices;
import eu.plenum.ui.call.layout.WindowStep;
import eu.plenum.ui.control.TileViews;
import eu.plenum.ui.control.VideoTile;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.shortcut.Hints;
import eu.plenum.ui.shortcut.Shortcut;
import eu.plenum.ui.shortcut.ShortcutHelp;
import eu.plenum.ui.state.SessionState;
import java.net.URL;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The screen of a call: a function of the session's snapshot, of what the viewer chose and of the room there is. Made, used and
 * closed on the JavaFX thread; the session goes on when it is closed.
 */
public final class CallScreen implements AutoCloseable {
    /** How often time alone changes something: the clock, who has the stage. */
    private static final javafx.util.Duration TICK = javafx.util.Duration.millis(250);

    private static final javafx.util.Duration WAVE = javafx.util.Duration.millis(80);
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");

    private final CallContext context;
    private final Words words;
    private final CallCommands commands;
    private final SessionState state;
    private final TileViews views;
    private final TilesPane tiles;
    private final StagePane stage;
    private final VBox banners = new VBox();
    private final ReconnectBanner reconnecting;
    private final JoiningNote joining;
    private final CallBody body;
    private final CallBar bar;
    private final PanelPlace panel;
    private final VBox main;
    private final StackPane root = new StackPane();
    private final CallMenus menus;
    private final MouseRest rest;
    private final CallKeys keys;
    private final Timeline ticker = new Timeline(new KeyFrame(TICK, _ -> update()));
    private final Timeline wave = new Timeline(new KeyFrame(WAVE, _ -> pollLevels()));

    private final ReadOnlyObjectWrapper<Set<ParticipantId>> pinned = new ReadOnlyObjectWrapper<>(Set.of());
    private CallLayout layout = CallLayout.EMPTY;
    private CallTimes times = CallTimes.NONE;
    private ViewChoices choices = ViewChoices.INITIAL;
    private SelfView selfView = SelfView.MIRRORED;
    private Subscription selfViewFollowed = Subscription.EMPTY;
    private boolean closed;

    public CallScreen(CallContext context) {
        this.context = context;
        this.words = context.words();
        this.commands = context.session().commands();
        this.state = new SessionState(context.session());
        Hints hints = new Hints(words, context.keys());
        views = new TileViews(context.session().views());
        menus = new CallMenus(words, this::choose);
        tiles = new TilesPane(views, this::actionsOf, corner -> choose(now -> now.corner(corner)));
        tiles.accessibleTextProperty().bind(words.binding(CallWord.TILES));
        stage = new StagePane(tiles, words, hints, page -> choose(now -> now.page(page)));
        reconnecting = new ReconnectBanner(words);
        joining = new JoiningNote(words);
        body = new CallBody(banners, stage);
        panel = new PanelPlace(context.panels(), body, this::motion, this::update, which -> bar().opener(which));
        bar = new CallBar(barState(), words, hints, context.panels(), new BarActions());
        main = new VBox(body, bar);
        main.getStyleClass().add("call");
        root.getChildren().add(main);
        VBox.setVgrow(body, Priority.ALWAYS);
        banners.getStyleClass().add("banners");
        root.getStylesheets().addAll(sheet(VideoTile.class, "tile.css"), sheet(CallScreen.class, "call.css"));
        rest = new MouseRest(root, MouseRest.USUAL, this::update);
        keys = new CallKeys(root, shortcuts(), () -> state.now().local().microphoneMuted(), commands::muteMicrophone);
        root.addEventHandler(KeyEvent.KEY_PRESSED, panel::escape);
        follow();
        update();
    }

    private static String sheet(Class<?> beside, String file) {
        URL url = beside.getResource(file);
        if (url == null) {
            throw new IllegalStateException("the sheet " + file + " is not in this build");
        }
        return url.toExternalForm();
    }

    private void follow() {
        state.snapshot().addListener((_, _, _) -> update());
        tiles.widthProperty().addListener((_, _, _) -> update());
        tiles.heightProperty().addListener((_, _, _) -> update());
        words.texts().addListener((_, _, _) -> update());
        context.look().addListener((_, _, _) -> update());
        context.panels().unread().addListener((_, _, _) -> update());
        ticker.setCycleCount(Animation.INDEFINITE);
        wave.setCycleCount(Animation.INDEFINITE);
        ticker.play();
    }

    /** How we see our own camera, followed until the screen is closed; as in a mirror without. */
    public void seeOurselves(ObservableValue<SelfView> view) {
        selfViewFollowed.unsubscribe();
        selfViewFollowed = view.subscribe(this::seeOurselves);
    }

    private void seeOurselves(SelfView view) {
        selfView = view;
        choose(now -> now.hideOwnView(view == SelfView.HIDDEN));
        update();
    }

    public Parent root() {
        return root;
    }

    /** Whose camera is pinned, for other lists of people. */
    public ObservableValue<Set<ParticipantId>> pinned() {
        return pinned.getReadOnlyProperty();
    }

    /** Pins somebody's camera, or unpins it. */
    public void togglePin(ParticipantId person) {
        choose(now -> now.togglePin(new TrackId(person, TrackSource.CAMERA)));
    }

    /** Nothing is shown or asked for after this. */
    @Override
    public void close() {
        closed = true;
        selfViewFollowed.unsubscribe();
        ticker.stop();
        wave.stop();
        rest.close();
        keys.close();
        state.close();
        tiles.close();
        views.close();
    }

    private void choose(UnaryOperator<ViewChoices> change) {
        ViewChoices next = change.apply(choices);
        if (!next.equals(choices)) {
            choices = next;
            pinned.set(next.pinned().stream()
                    .filter(tile -> tile.source() == TrackSource.CAMERA)
                    .map(TrackId::participant)
                    .collect(Collectors.toUnmodifiableSet()));
            update();
        }
    }

    /** Turns pages, if there are any. */
    private void turnPage(int by) {
        int pages = layout.arrangement().pages();
        int page = layout.arrangement().page() + by;
        if (page >= 0 && page < pages) {
            choose(now -> now.page(page));
        }
    }

    private void update() {
        if (closed) {
            return;
        }
        SessionSnapshot now = state.now();
        long nanos = context.nanoTime().getAsLong();
        double unit = context.look().getValue().textScale();
        boolean motion = !context.look().getValue().reducedMotion();
        StageRoom room = new StageRoom(tiles.getWidth(), tiles.getHeight(), width(), height(), unit);
        times = times.next(now.phase(), nanos);
        layout = layout.next(now, choices, room, nanos);
        boolean small = step().isSmall();
        main.pseudoClassStateChanged(SMALL, small);
        body.unit(unit);
        joining.show(now.phase() instanceof SessionPhase.Connecting, motion);
        showBanners(nanos, motion);
        TileLooks looks = new TileLooks(words, now, layout, choices, selfView != SelfView.AS_SENT);
        tiles.show(layout.arrangement(), looks::of, new TilesPane.Standing(unit, small, motion));
        tiles.each((_, tile) -> tile.hideDetails(rest.resting()));
        stage.show(layout.arrangement(), !rest.resting(), ownChip(now));
        bar.show(barState());
        hideBar();
        pollWhileSpoken(now, motion);
    }

    private void showBanners(long nanos, boolean motion) {
        reconnecting.motion(motion);
        List<Region> shown = times.lostFor(nanos).isPresent() ? List.of(reconnecting) : List.of();
        List<Region> all = joining.isShown() ? List.of(joining) : shown;
        if (!banners.getChildren().equals(all)) {
            banners.getChildren().setAll(all);
            body.requestLayout();
        }
    }

    private String ownChip(SessionSnapshot now) {
        boolean hidden = choices.ownViewHidden() && now.participants().size() > 1;
        if (!hidden) {
            return "";
        }
        return words.text(TileLooks.isDark(now.local()) ? CallWord.OWN_CAMERA_OFF : CallWord.OWN_CAMERA_ON);
    }

    /** In full screen the picture fills the window while the mouse rests; the focus is never hidden. */
    private void hideBar() {
        boolean hidden = window().filter(Stage::isFullScreen).isPresent()
                && rest.resting()
                && !bar.holdsFocus()
                && !panel.isOpen();
        bar.setVisible(!hidden);
        bar.setManaged(!hidden);
    }

    private void pollWhileSpoken(SessionSnapshot now, boolean motion) {
        boolean spoken = motion && !now.speaking().isEmpty() && root.getScene() != null;
        if (spoken && wave.getStatus() != Animation.Status.RUNNING) {
            wave.play();
        } else if (!spoken) {
            wave.stop();
        }
    }

    private void pollLevels() {
        tiles.each((id, tile) -> {
            if (state.now().speaking().containsKey(id.participant())) {
                tile.level(context.session().level(id.participant()));
            }
        });
    }

    private double width() {
        return root.getScene() == null ? root.getWidth() : root.getScene().getWidth();
    }

    private double height() {
        return root.getScene() == null ? root.getHeight() : root.getScene().getHeight();
    }

    private WindowStep step() {
        return WindowStep.of(width() / context.look().getValue().textScale());
    }

    private BarState barState() {
        SessionSnapshot now = state.now();
        return new BarState(
                context.title(),
                line(now),
                step(),
                TileLooks.isSilent(now.local()),
                TileLooks.isDark(now.local()),
                now.capabilities().raiseHand(),
                now.local().handRaised(),
                now.participants().size(),
                context.panels().unread().get(),
                panel.open());
    }

    private String line(SessionSnapshot now) {
        long nanos = context.nanoTime().getAsLong();
        Optional<Duration> lost = times.lostFor(nanos);
        if (lost.isPresent()) {
            return words.text(CallWord.NO_CONNECTION, lost.get().toSeconds());
        }
        if (times.inCall().isEmpty()) {
            return context.server();
        }
        String clock = CallTimes.clock(times.length(nanos));
        int pages = layout.arrangement().pages();
        boolean paged = !now.participants().isEmpty()
                && pages > 1
                && !layout.arrangement().stage();
        String where = paged ? words.text(CallWord.PAGE, layout.arrangement().page() + 1, pages) : context.server();
        return clock + " · " + where;
    }

    private boolean motion() {
        return !context.look().getValue().reducedMotion();
    }

    private FocusRegions regions() {
        return new FocusRegions(List.of(
                new FocusRegions.Part(tiles, tiles::focus),
                new FocusRegions.Part(stage.pagers(), stage::focusPager),
                new FocusRegions.Part(stage.more(), stage::focusMore),
                new FocusRegions.Part(bar, bar::focus),
                new FocusRegions.Part(body.panelPlace(), body::focusPanel)));
    }

    private Map<Shortcut, Runnable> shortcuts() {
        BarActions buttons = new BarActions();
        Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);
        actions.put(Shortcut.MICROPHONE, buttons::microphone);
        actions.put(Shortcut.CAMERA, buttons::camera);
        actions.put(Shortcut.HAND, buttons::hand);
        actions.put(Shortcut.PEOPLE, () -> panel.toggle(CallPanels.Open.PEOPLE));
        actions.put(Shortcut.CHAT, () -> panel.toggle(CallPanels.Open.CHAT));
        actions.put(Shortcut.SETTINGS, context.navigation()::settings);
        actions.put(Shortcut.HELP, this::showHelp);
        actions.put(Shortcut.TOOLBAR, bar::focus);
        actions.put(Shortcut.NEXT_REGION, () -> regions().go(focused(), true));
        actions.put(Shortcut.PREVIOUS_REGION, () -> regions().go(focused(), false));
        actions.put(Shortcut.NEXT_PAGE, () -> turnPage(1));
        actions.put(Shortcut.PREVIOUS_PAGE, () -> turnPage(-1));
        actions.put(Shortcut.FULL_SCREEN, this::toggleFullScreen);
        return actions;
    }

    private CallBar bar() {
        return bar;
    }

    private @Nullable Node focused() {
        return root.getScene() == null ? null : root.getScene().getFocusOwner();
    }

    private void showHelp() {
        if (root.getChildren().size() > 1) {
            return;
        }
        Node before = focused();
        List<Shortcut> all = Stream.concat(shortcuts().keySet().stream(), Stream.of(Shortcut.HOLD_TO_TALK))
                .sorted()
                .toList();
        ShortcutHelp help = new ShortcutHelp(words, context.keys(), all, () -> {
            root.getChildren().setAll(main);
            if (before != null) {
                before.requestFocus();
            }
        });
        root.getChildren().add(help.root());
        help.focus();
    }

    private Optional<Stage> window() {
        return root.getScene() != null && root.getScene().getWindow() instanceof Stage window
                ? Optional.of(window)
                : Optional.empty();
    }

    private void toggleFullScreen() {
        window().ifPresent(window -> window.setFullScreen(!window.isFullScreen()));
    }

    private VideoTile.Actions actionsOf(TrackId tile) {
        return new VideoTile.Actions() {
            @Override
            public void togglePin() {
                choose(now -> now.togglePin(tile));
            }

            @Override
            public void enlarge() {
                choose(now -> now.enlarge(tile));
            }

            @Override
            public void menu(Region by) {
                boolean own = state.now()
                        .self()
                        .filter(self -> self.id().equals(tile.participant()))
                        .isPresent();
                menus.tile(tile, own, choices).show(by, Side.BOTTOM, 0, 4);
            }
        };
    }

    private final class BarActions implements CallBar.Actions {
        @Override
        public void microphone() {
            commands.muteMicrophone(!state.now().local().microphoneMuted());
        }

        @Override
        public void camera() {
            commands.muteCamera(!state.now().local().cameraMuted());
        }

        @Override
        public void hand() {
            commands.raiseHand(!state.now().local().handRaised());
        }

        @Override
        public void leave() {
            context.navigation().leave();
        }

        @Override
        public void panel(CallPanels.Open which) {
            panel.toggle(which);
        }

        @Override
        public ContextMenu soundMenu() {
            return context.devices().sound();
        }

        @Override
        public ContextMenu cameraMenu() {
            return context.devices().camera();
        }

        @Override
        public ContextMenu moreMenu() {
            List<CallPanels.Open> panels = step().isSmall()
                    ? List.of(CallPanels.Open.PEOPLE, CallPanels.Open.CHAT).stream()
                            .filter(context.panels()::offers)
                            .toList()
                    : List.of();
            return menus.more(choices, panels, new Elsewhere());
        }
    }

    private final class Elsewhere implements CallMenus.Elsewhere {
        @Override
        public boolean inFullScreen() {
            return window().filter(Stage::isFullScreen).isPresent();
        }

        @Override
        public void toggleFullScreen() {
            CallScreen.this.toggleFullScreen();
        }

        @Override
        public void settings() {
            context.navigation().settings();
        }

        @Override
        public void shortcuts() {
            showHelp();
        }

        @Override
        public void panel(CallPanels.Open which) {
            panel.toggle(which);
        }
    }
}
