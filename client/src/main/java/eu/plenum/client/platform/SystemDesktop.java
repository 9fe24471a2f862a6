// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.actor.ThreadMailbox;
import eu.plenum.client.desktop.Desktop;
import eu.plenum.client.desktop.DesktopNote;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The desktop, asked on a thread of its own: a desktop that does not answer keeps nobody waiting. Its mailbox owns the count of
 * those who want the display awake and what is held for them.
 */
public final class SystemDesktop implements Desktop, AutoCloseable {
    /** While a desktop does not answer, more than this is not asked of it. */
    private static final int MOST_WAITING = 20;

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(SystemDesktop.class);

    private final Mailbox mailbox;
    private final DisplayPower power;
    private final NotificationServer notifications;
    private final AtomicInteger notes = new AtomicInteger();
    private int holders;
    private Optional<Runnable> held = Optional.empty();

    SystemDesktop(Mailbox mailbox, DisplayPower power, NotificationServer notifications) {
        this.mailbox = mailbox;
        this.power = power;
        this.notifications = notifications;
    }

    /** The desktop of this machine; nothing is loaded or asked yet. */
    public static SystemDesktop ofThisMachine() {
        Mailbox mailbox = new ThreadMailbox("desktop", fault -> LOG.error("A task for the desktop failed.", fault));
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return new SystemDesktop(mailbox, WindowsDisplayPower.ofThisMachine(), new NoNotifications());
        }
        if (os.startsWith("mac")) {
            return new SystemDesktop(mailbox, MacDisplayPower.ofThisMachine(), new NoNotifications());
        }
        return freedesktop(mailbox, System.getenv());
    }

    static SystemDesktop freedesktop(Mailbox mailbox, Map<String, String> environment) {
        SessionBus bus = new SessionBus(SessionBus.address(environment));
        return new SystemDesktop(mailbox, new FreedesktopDisplayPower(bus), new FreedesktopNotifications(bus));
    }

    @Override
    public void notify(DesktopNote note) {
        if (notes.incrementAndGet() > MOST_WAITING) {
            notes.decrementAndGet();
            return;
        }
        mailbox.post(() -> {
            notes.decrementAndGet();
            notifications.show(note);
        });
    }

    @Override
    public void withdraw(String topic) {
        mailbox.post(() -> notifications.withdraw(topic));
    }

    @Override
    public Awake keepAwake() {
        AtomicBoolean open = new AtomicBoolean(true);
        mailbox.post(() -> {
            holders++;
            if (held.isEmpty()) {
                held = power.hold();
            }
        });
        return () -> {
            if (open.getAndSet(false)) {
                mailbox.post(() -> {
                    holders--;
                    if (holders == 0) {
                        letGo();
                    }
                });
            }
        };
    }

    /** Lets go of everything. Waits at most a second for a desktop that does not answer. */
    @Override
    public void close() {
        CountDownLatch done = new CountDownLatch(1);
        mailbox.post(() -> {
            letGo();
            notifications.close();
            done.countDown();
        });
        try {
            if (!done.await(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("The desktop does not answer; it sees that we are gone.");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        mailbox.close();
    }

    private void letGo() {
        held.ifPresent(Runnable::run);
        held = Optional.empty();
    }
}
