// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import eu.plenum.client.meeting.ChatMessage;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.session.CallCommands;
import eu.plenum.client.session.Notice;
import eu.plenum.client.session.NumberedNotice;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.ui.text.PlainText;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/**
 * The chat of one call, also while its panel is closed: then it counts. Used on the JavaFX thread alone; ends when closed.
 *
 * <p>The protocol carries far longer messages (64 KiB); a chat line of ours ends at {@value #LONGEST} characters, because beyond
 * that others only scroll. Longer ones of others are shown folded.
 */
public final class ChatModel implements AutoCloseable {
    /** Of one message that we send, in characters as a person counts them. */
    public static final int LONGEST = 2_000;

    /** Beyond this only those are named who are there or wrote. */
    private static final int NAMES_KEPT = 4_000;

    private final CallCommands commands;
    private final ObservableList<ChatRow> rows = FXCollections.observableArrayList();
    // One view for all: JavaFX ties a view to its list weakly, so a listener on one that nobody keeps is forgotten.
    private final ObservableList<ChatRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper allowed = new ReadOnlyBooleanWrapper();
    private final Map<ParticipantId, String> names = new HashMap<>();
    private final Set<ParticipantId> ourselves = new HashSet<>();
    private final ChatRows layout;
    private final Subscription subscription;
    private List<ChatMessage> messages;
    private Outbox outbox = Outbox.EMPTY;
    private long noticed;
    private int newOnes;
    private boolean open;

    /** What is in the snapshot already counts as unread; what failed before is not told again. */
    public ChatModel(ObservableValue<SessionSnapshot> session, CallCommands commands, ZoneId zone) {
        this.commands = commands;
        this.layout = new ChatRows(zone, person -> names.getOrDefault(person, person.value()), ourselves::contains);
        this.messages = List.of();
        this.noticed = lastNotice(session.getValue());
        this.subscription = session.subscribe(this::follow);
    }

    /** Messages that nobody has looked at yet: for the toolbar's badge. */
    public ReadOnlyIntegerProperty unread() {
        return unread.getReadOnlyProperty();
    }

    /** Whether the meeting lets us write. */
    public ReadOnlyBooleanProperty allowed() {
        return allowed.getReadOnlyProperty();
    }

    ObservableList<ChatRow> rows() {
        return shownRows;
    }

    /** Whether someone looks at the panel. What came before is then marked as new until nobody does. */
    public void open(boolean looking) {
        if (looking != open) {
            open = looking;
            newOnes = looking ? unread.get() : 0;
            unread.set(0);
            show();
        }
    }

    /**
     * Sends a message; it stands in the chat at once, as on its way.
     *
     * @return whether it was short enough and had a word in it
     */
    boolean send(String written) {
        String text = written.strip();
        if (text.isEmpty() || length(text) > LONGEST) {
            return false;
        }
        sendNow(text);
        return true;
    }

    /** Tries once more what was refused. */
    void sendAgain(Outgoing message) {
        outbox = outbox.discarding(message.number());
        sendNow(message.text());
    }

    void discard(Outgoing message) {
        outbox = outbox.discarding(message.number());
        show();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private void sendNow(String text) {
        newOnes = 0;
        outbox = outbox.sending(text);
        show();
        commands.sendChat(text);
    }

    private void follow(SessionSnapshot now) {
        allowed.set(now.capabilities().chat() && now.permissions().data());
        boolean renamed = rename(now.participants());
        boolean refused = refused(now.notices());
        boolean said = said(now.chat());
        if (renamed || refused || said) {
            show();
        }
    }

    private boolean said(List<ChatMessage> next) {
        if (next.equals(messages)) {
            return false;
        }
        List<ChatMessage> arrived = next.subList(next.size() - arrived(next), next.size());
        for (ChatMessage message : arrived) {
            if (ourselves.contains(message.from())) {
                outbox = outbox.arrived(message.text());
                newOnes = 0;
            } else if (open) {
                newOnes += newOnes > 0 ? 1 : 0;
            } else {
                unread.set(unread.get() + 1);
            }
        }
        messages = next;
        unread.set(Math.min(unread.get(), messages.size()));
        return true;
    }

    /** How many of the last are new to us: the session forgets its oldest. */
    private int arrived(List<ChatMessage> next) {
        int known = messages.isEmpty() ? -1 : next.lastIndexOf(messages.getLast());
        return next.size() - 1 - known;
    }

    private boolean refused(List<NumberedNotice> notices) {
        boolean any = false;
        for (NumberedNotice numbered : notices) {
            if (numbered.number() > noticed) {
                noticed = numbered.number();
                if (numbered.notice() instanceof Notice.ChatNotSent(String text)) {
                    outbox = outbox.refused(text);
                    any = true;
                }
            }
        }
        return any;
    }

    /** Names outlive their people: who wrote and left is still named. */
    private boolean rename(List<Participant> people) {
        boolean any = false;
        for (Participant person : people) {
            if (person.self()) {
                ourselves.add(person.id());
            }
            String name = PlainText.line(person.shownName());
            any |= !name.equals(names.put(person.id(), name));
        }
        if (names.size() > NAMES_KEPT) {
            Set<ParticipantId> needed = new HashSet<>(ourselves);
            people.forEach(person -> needed.add(person.id()));
            messages.forEach(message -> needed.add(message.from()));
            names.keySet().retainAll(needed);
        }
        return any && !messages.isEmpty();
    }

    private void show() {
        Rows.change(rows, layout.of(messages, Math.min(newOnes, messages.size()), outbox));
    }

    private static long lastNotice(SessionSnapshot now) {
        return now.notices().isEmpty() ? 0 : now.notices().getLast().number();
    }
}
