// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.client.session.Session;
import eu.plenum.ui.i18n.FileTexts;
import eu.plenum.ui.i18n.Language;
import eu.plenum.ui.i18n.Texts;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.shortcut.ShortcutKeys;
import eu.plenum.ui.theme.Look;
import eu.plenum.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The screen of a made-up call with everything around it that a test may turn. Made on the JavaFX thread. */
final class CallWindow implements CallPanels, DeviceMenus, CallNavigation {
    static final Look LIGHT = new Look(Theme.LIGHT, 1, true);

    /** The call of a window that was opened with people. */
    final FakeCall call;

    final List<String> went = new CopyOnWriteArrayList<>();
    private final AtomicLong nanos;
    final ObjectProperty<Texts> texts = new SimpleObjectProperty<>(new FileTexts(Language.ENGLISH, Locale.ROOT));
    final ObjectProperty<Look> look;
    final IntegerProperty unread = new SimpleIntegerProperty();
    final TextField field = new TextField();
    final CallScreen screen;

    CallWindow(CallPeople people, Look first) {
        this(new FakeCall(people), first);
    }

    private CallWindow(FakeCall call, Look first) {
        this(call, call, first, new AtomicLong());
    }

    /** Over a session that is not made up, by the system's clock. */
    CallWindow(Session session, Look first) {
        this(session, new FakeCall(CallPeople.with(0)), first, null);
    }

    private CallWindow(Session session, FakeCall call, Look first, AtomicLong clock) {
        this.call = call;
        this.nanos = clock;
        look = new SimpleObjectProperty<>(first);
        field.setAccessibleText("Message");
        Words words = new Words(texts);
        screen = new CallScreen(new CallContext(
                session,
                "Winter preparedness cell",
                "meet.administration.example",
                words,
                new ShortcutKeys(words, false),
                look,
                this,
                this,
                this,
                clock == null ? System::nanoTime : clock::get));
    }

    void pass(long milliseconds) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    @Override
    public Optional<Region> open(Open which, Runnable close) {
        went.add("open " + which);
        VBox panel = new VBox(field);
        panel.getStyleClass().add("test-panel");
        panel.sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                field.requestFocus();
            }
        });
        return Optional.of(panel);
    }

    @Override
    public boolean offers(Open which) {
        return true;
    }

    @Override
    public ObservableIntegerValue unread() {
        return unread;
    }

    @Override
    public ContextMenu sound() {
        return new ContextMenu(new MenuItem("Desk microphone"));
    }

    @Override
    public ContextMenu camera() {
        return new ContextMenu(new MenuItem("Desk camera"));
    }

    @Override
    public void settings() {
        went.add("settings");
    }

    @Override
    public void leave() {
        went.add("leave");
    }
}
