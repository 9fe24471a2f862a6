// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

import eu.plenum.client.cli.Opening;
import eu.plenum.client.cli.WindowHost;
import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.PastedLink;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import eu.plenum.client.settings.RecentMeeting;
import eu.plenum.client.settings.Setting;
import eu.plenum.client.settings.Settings;
import eu.plenum.ui.call.CallNavigation;
import eu.plenum.ui.call.CallScreen;
import eu.plenum.ui.end.CallSummary;
import eu.plenum.ui.end.EndScreen;
import eu.plenum.ui.failure.FailureScreen;
import eu.plenum.ui.failure.FailureText;
import eu.plenum.ui.home.HomeActions;
import eu.plenum.ui.home.HomeContent;
import eu.plenum.ui.home.HomeScreen;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.prejoin.PrejoinActions;
import eu.plenum.ui.prejoin.PrejoinScreen;
import eu.plenum.ui.prejoin.Prepared;
import eu.plenum.ui.settings.SettingsPage;
import eu.plenum.ui.settings.SettingsScreen;
import eu.plenum.ui.window.MainWindow;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which screen the window shows, and what leads from one to another. A screen knows nothing of the others; the session is not the
 * screen: one may break or go while the other stays. Used on the JavaFX thread alone.
 */
final class Navigator {
    private static final Logger LOG = LoggerFactory.getLogger(Navigator.class);

    private final WindowHost host;
    private final MainWindow window;
    private final ScreenParts parts;
    private final Words words;
    private final Optional<HomeContent.Crash> crash;
    private Optional<OpenCall> call = Optional.empty();
    private Runnable closeScreen = () -> {};
    private boolean brokenShown;

    /** A session and what it was made from. */
    private record OpenCall(JoinRequest request, Session session, CallWatch watch, CallParts parts) {}

    Navigator(WindowHost host, MainWindow window, ScreenParts parts) {
        this.host = host;
        this.window = window;
        this.parts = parts;
        this.words = parts.words();
        this.crash = host.lastCrash().map(report -> new HomeContent.Crash(report.meeting()));
    }

    void open(Opening opening) {
        switch (opening) {
            case Opening.Home() -> showHome();
            case Opening.Preparation(JoinRequest request) -> {
                parts.startWith(request);
                prepare(request);
            }
            case Opening.Call(JoinRequest request) -> {
                parts.startWith(request);
                join(request);
            }
        }
    }

    private void showHome() {
        Settings settings = host.settings();
        HomeContent content = new HomeContent(
                ZonedDateTime.now(host.clock()),
                settings.get(Setting.NAME),
                settings.get(Setting.RECENT_MEETINGS),
                crash);
        HomeScreen home = new HomeScreen(words, content, new HomeChoices());
        show(new Shown(home.root(), home.title(), () -> {}));
        home.focus();
    }

    private void prepare(JoinRequest request) {
        PrejoinScreen screen = parts.preparation(title(request), new PrejoinActions() {
            @Override
            public void back() {
                showHome();
            }

            @Override
            public void join(Prepared prepared) {
                Navigator.this.join(prepared(request, prepared));
            }

            @Override
            public void settings() {
                showSettings(SettingsPage.SOUND_AND_PICTURE, () -> prepare(request));
            }
        });
        show(new Shown(screen.root(), screen.title(), screen::close));
        screen.focus();
    }

    /** The invitation, and all else as it was prepared. */
    private JoinRequest prepared(JoinRequest given, Prepared prepared) {
        return new JoinRequest(
                given.invitation(),
                prepared.name(),
                prepared.camera(),
                prepared.microphone(),
                prepared.speaker(),
                prepared.microphoneMuted(),
                prepared.cameraOff());
    }

    private void showSettings(SettingsPage page, Runnable back) {
        SettingsScreen screen = parts.settings(page, call.isPresent(), back);
        show(new Shown(screen.root(), screen.title(), screen::close));
        screen.focus();
    }

    /** What a meeting is called before it says so itself. */
    private static String title(JoinRequest request) {
        return switch (request.invitation().credentials()) {
            case Credentials.DevelopmentKey key -> key.room();
            case Credentials.AccessToken _, Credentials.None _ ->
                PastedLink.host(request.invitation().link());
        };
    }

    private void join(JoinRequest request) {
        Session session = host.join(request);
        CallWatch watch = new CallWatch(session, host.clock(), new CallWatch.Events() {
            @Override
            public void joined(String room) {
                remember(request, room);
            }

            @Override
            public void ended(EndReason reason) {
                call.filter(open -> open.session().equals(session)).ifPresent(open -> showEnd(open, reason));
            }
        });
        call = Optional.of(new OpenCall(request, session, watch, parts.call(session, window.inFront())));
        window.inMeeting(() -> session.commands().leave());
        showCall();
    }

    private void showCall() {
        call.ifPresent(open -> {
            CallScreen screen = parts.callScreen(
                    open.session(),
                    open.parts(),
                    title(open.request()),
                    PastedLink.host(open.request().invitation().link()),
                    new CallNavigation() {
                        @Override
                        public void settings() {
                            showSettings(SettingsPage.SOUND_AND_PICTURE, Navigator.this::showCall);
                        }

                        @Override
                        public void leave() {
                            open.session().commands().leave();
                        }
                    });
            show(new Shown(open.parts().over(screen), new SimpleStringProperty(title(open.request())), screen::close));
        });
    }

    private void showEnd(OpenCall over, EndReason reason) {
        call = Optional.empty();
        over.parts().close();
        window.outOfMeeting();
        Optional<CallSummary> summary = over.watch().summary(over.session().snapshot());
        switch (reason) {
            case EndReason.Left() -> summary.ifPresentOrElse(known -> showSummary(over, known, false), this::showHome);
            case EndReason.Failed(Failure.MeetingEnded ended) ->
                summary.ifPresentOrElse(
                        known -> showSummary(over, known, true), () -> showFailure(ended, () -> join(over.request())));
            case EndReason.Failed(Failure failure) -> showFailure(failure, () -> join(over.request()));
        }
    }

    private void showSummary(OpenCall over, CallSummary summary, boolean endedForAll) {
        EndScreen end = new EndScreen(words, summary, endedForAll, new EndScreen.Actions() {
            @Override
            public void joinAgain() {
                join(over.request());
            }

            @Override
            public void home() {
                showHome();
            }
        });
        show(new Shown(end.root(), end.title(), () -> {}));
    }

    private void showFailure(Failure failure, Runnable remedy) {
        show(FailureText.of(failure), failure.code(), remedy, this::showHome);
    }

    /** A screen of ours threw: it is taken away, and the meeting, if there is one, goes on. */
    void screenBroke(Throwable fault) {
        LOG.error("A screen failed", fault);
        if (brokenShown) {
            // Showing the page of a failure again would fail again.
            return;
        }
        Optional<OpenCall> open = call.filter(running -> !running.watch().isOver());
        if (open.isPresent()) {
            Session session = open.get().session();
            show(
                    FailureText.ofScreen(fault),
                    new Failure.Internal("").code(),
                    this::showCall,
                    () -> session.commands().leave());
        } else {
            Failure failure = new Failure.Internal(fault.getClass().getSimpleName());
            showFailure(failure, this::showHome);
        }
        brokenShown = true;
    }

    private void show(FailureText text, String code, Runnable remedy, Runnable away) {
        FailureScreen page =
                new FailureScreen(words, text, code, ZonedDateTime.now(host.clock()), new FailureScreen.Actions() {
                    @Override
                    public void remedy() {
                        remedy.run();
                    }

                    @Override
                    public void home() {
                        away.run();
                    }
                });
        show(new Shown(page.root(), page.title(), () -> {}));
    }

    private void show(Shown next) {
        Runnable closing = closeScreen;
        closeScreen = next.close();
        brokenShown = false;
        window.show(next.root(), next.title());
        closing.run();
    }

    /** The address alone: what lets us in is not kept. */
    private void remember(JoinRequest request, String room) {
        try {
            URI address = new URI(request.invitation().link().strip());
            host.settings().joined(new RecentMeeting(address, host.clock().instant(), room));
        } catch (URISyntaxException | IllegalArgumentException notKept) {
            LOG.debug("This meeting's address is not one that can be kept");
        }
    }

    private JoinRequest request(Invitation invitation) {
        Settings settings = host.settings();
        return new JoinRequest(
                invitation,
                settings.get(Setting.NAME),
                settings.get(Setting.CAMERA),
                settings.get(Setting.MICROPHONE),
                settings.get(Setting.SPEAKER),
                settings.get(Setting.JOIN_MICROPHONE_MUTED),
                settings.get(Setting.JOIN_CAMERA_OFF));
    }

    private final class HomeChoices implements HomeActions {
        @Override
        public boolean understands(Invitation invitation) {
            return host.refusal(invitation).isEmpty();
        }

        @Override
        public void join(Invitation invitation) {
            prepare(request(invitation));
        }

        @Override
        public void joinAgain(URI address) {
            prepare(request(new Invitation(address.toString(), new Credentials.None())));
        }

        @Override
        public List<RecentMeeting> forget(RecentMeeting meeting) {
            List<RecentMeeting> left = host.settings().get(Setting.RECENT_MEETINGS).stream()
                    .filter(other -> !other.isSameAs(meeting))
                    .toList();
            host.settings().set(Setting.RECENT_MEETINGS, left);
            return left;
        }

        @Override
        public void settings() {
            showSettings(SettingsPage.PROFILE, Navigator.this::showHome);
        }
    }
}
