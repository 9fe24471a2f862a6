// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.actor.ThreadMailbox;
import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.network.SystemNetwork;
import eu.plenum.client.real.HostileServer;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.SignalResponse;
import org.junit.jupiter.api.Test;

class SignalConnectionTest {
    private static final int SPEED = 10;

    @Test
    void aRefusalThatNeverEndsIsOneFromItsFirstLinesOn() throws Exception {
        assertThat(outcome(HostileServer.Behaviour.ENDLESS_REFUSAL))
                .isEqualTo(new Failure.Internal("refused with 404"));
    }

    @Test
    void aServerThatNeverAnswersIsGivenUpWithinTheHandshakesLimit() throws Exception {
        assertThat(outcome(HostileServer.Behaviour.NEVER_ANSWERS))
                .isEqualTo(new Failure.ServerNotAnswering("127.0.0.1", Limits.HANDSHAKE));
    }

    private static Failure outcome(HostileServer.Behaviour behaviour) throws Exception {
        CompletableFuture<Failure> lost = new CompletableFuture<>();
        CompletableFuture<Throwable> broke = new CompletableFuture<>();
        try (HostileServer server = new HostileServer(behaviour);
                FastMailbox mailbox = new FastMailbox("signal", broke::complete, SPEED)) {
            URI address = URI.create(server.url() + "/rtc");
            mailbox.post(() -> SignalConnection.open(
                    new SystemNetwork(), mailbox, address, new Secret("token"), new Outcome(lost)));
            Failure failure = lost.get(5, TimeUnit.SECONDS);
            assertThat(broke).isNotDone();
            return failure;
        }
    }

    @Test
    void whatTheServerSaidBeforeItHungUpIsHeardAlthoughSendingFailed() throws Exception {
        BlockingQueue<Object> told = new LinkedBlockingQueue<>();
        CompletableFuture<Throwable> broke = new CompletableFuture<>();
        try (HangingUpServer server = new HangingUpServer();
                ThreadMailbox mailbox = new ThreadMailbox("signal", broke::complete)) {
            URI address = URI.create(server.url());
            mailbox.post(() -> {
                TalkingBack listener = new TalkingBack(server, told);
                listener.connection.complete(
                        SignalConnection.open(new SystemNetwork(), mailbox, address, new Secret("token"), listener));
            });

            assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(HangingUpServer.FIRST);
            assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(HangingUpServer.LAST);
            assertThat(told.poll(10, TimeUnit.SECONDS)).isInstanceOf(Failure.ServerUnreachable.class);
            assertThat(broke).isNotDone();
        }
    }

    /** Answers the first message only when the server has hung up, so that sending fails before the last message is read. */
    private record TalkingBack(
            HangingUpServer server, BlockingQueue<Object> told, CompletableFuture<SignalConnection> connection)
            implements SignalConnection.Listener {

        TalkingBack(HangingUpServer server, BlockingQueue<Object> told) {
            this(server, told, new CompletableFuture<>());
        }

        @Override
        public void opened() {
            server.talk();
        }

        @Override
        public void message(SignalResponse message) {
            told.add(message);
            if (message.equals(HangingUpServer.FIRST)) {
                server.hangUp();
                for (int i = 0; i < 10; i++) {
                    connection.join().send(SignalRequest.getDefaultInstance());
                }
            }
        }

        @Override
        public void refused(int status) {
            told.add("refused with " + status);
        }

        @Override
        public void lost(Failure failure) {
            told.add(failure);
        }
    }

    /** Only a loss is awaited; anything else would be a loss of another kind. */
    private record Outcome(CompletableFuture<Failure> ended) implements SignalConnection.Listener {

        @Override
        public void opened() {
            ended.complete(new Failure.Internal("opened"));
        }

        @Override
        public void message(SignalResponse message) {
            ended.complete(new Failure.Internal("message"));
        }

        @Override
        public void refused(int status) {
            ended.complete(new Failure.Internal("refused with " + status));
        }

        @Override
        public void lost(Failure failure) {
            ended.complete(failure);
        }
    }
}
