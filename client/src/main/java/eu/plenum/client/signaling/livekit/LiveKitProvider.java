// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.actor.Mailbox;
import eu.plenum.client.actor.ThreadMailbox;
import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.Meeting;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.signaling.SignalingContext;
import eu.plenum.client.signaling.SignalingListener;
import eu.plenum.client.signaling.SignalingProvider;
import eu.plenum.client.signaling.SignalingSession;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Any LiveKit room: a {@code ws} or {@code wss} address with a token, or with a development key that mints one. */
public final class LiveKitProvider implements SignalingProvider {
    private static final String ID = "livekit";
    private static final int RANDOM_LETTERS = 6;

    private final AtomicInteger sessions = new AtomicInteger();
    private final BiFunction<String, Consumer<Throwable>, Mailbox> mailboxes;

    public LiveKitProvider() {
        this(ThreadMailbox::new);
    }

    /** @param mailboxes makes a session's thread from its name and what takes its failures */
    LiveKitProvider(BiFunction<String, Consumer<Throwable>, Mailbox> mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Meeting> recognise(Invitation invitation) {
        return switch (SignalUrl.read(invitation.link())) {
            case SignalUrl.Reading.Understood understood ->
                Optional.of(new Meeting(ID, understood.address(), invitation.credentials()));
            case SignalUrl.Reading.NotOurs other -> Optional.empty();
            case SignalUrl.Reading.Refused refused -> Optional.empty();
        };
    }

    @Override
    public Optional<String> refusal(Invitation invitation) {
        return SignalUrl.read(invitation.link()) instanceof SignalUrl.Reading.Refused(String reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    @Override
    public SignalingSession open(Meeting meeting, SignalingContext context, SignalingListener listener) {
        MessageTypes.prepare();
        Tokens tokens = tokens(meeting.credentials(), context);
        String thread = ID + "-" + sessions.incrementAndGet();
        LiveKitSession session = new LiveKitSession(
                failures -> mailboxes.apply(thread, failures), meeting.address(), tokens, context, listener);
        switch (meeting.credentials()) {
            case Credentials.None none -> session.refuse(new Failure.CredentialMissing());
            case Credentials.AccessToken(Secret token)
            when !usable(token) -> session.refuse(new Failure.NotPermitted("the token is not one line of plain text"));
            case Credentials.AccessToken token -> session.start();
            case Credentials.DevelopmentKey key
            when key.key().isEmpty()
                    || key.secret().reveal().isEmpty()
                    || key.room().isEmpty() -> session.refuse(new Failure.CredentialMissing());
            case Credentials.DevelopmentKey key -> session.start();
        }
        return session;
    }

    private static Tokens tokens(Credentials credentials, SignalingContext context) {
        return switch (credentials) {
            case Credentials.None none -> new Tokens(() -> new Secret(""), false);
            case Credentials.AccessToken(Secret token) -> new Tokens(() -> token, false);
            case Credentials.DevelopmentKey key -> {
                AccessTokens mint = new AccessTokens(context.clock());
                String identity = context.name().isBlank() ? "plenum-" + letters(context.random()) : context.name();
                Supplier<Secret> source = () -> mint.mint(key, identity, context.name());
                yield new Tokens(source, true);
            }
        };
    }

    /** What would not fit into an HTTP header is no token, and must not get near one. */
    private static boolean usable(Secret token) {
        String text = token.reveal();
        return !text.isEmpty()
                && text.length() <= Limits.TOKEN_CHARACTERS
                && text.chars().allMatch(Tokens::plain);
    }

    private static String letters(RandomGenerator random) {
        return random.ints(RANDOM_LETTERS, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
