// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import livekit.LivekitRtc.JoinResponse;
import livekit.LivekitRtc.SignalResponse;

/** What a LiveKit server 1.13.5 said to a participant over a whole call, kept beside the tests. Made by {@link RecordingTest}. */
record Recording(List<SignalResponse> messages) {
    private static final String FILE = "recording.bin";

    static Recording kept() {
        try (InputStream in = Objects.requireNonNull(Recording.class.getResourceAsStream(FILE))) {
            List<SignalResponse> messages = new ArrayList<>();
            for (SignalResponse next = read(in); next != null; next = read(in)) {
                messages.add(next);
            }
            return new Recording(List.copyOf(messages));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In the folder of this package. */
    void write(Path folder) {
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (SignalResponse message : messages) {
                withoutSecrets(message).writeDelimitedTo(all);
            }
            Files.write(folder.resolve(FILE), all.toByteArray());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static SignalResponse read(InputStream in) throws IOException {
        return SignalResponse.parseDelimitedFrom(in);
    }

    private static SignalResponse withoutSecrets(SignalResponse message) {
        return switch (message.getMessageCase()) {
            case REFRESH_TOKEN -> message.toBuilder().setRefreshToken("token").build();
            case JOIN -> {
                JoinResponse.Builder join = message.getJoin().toBuilder();
                join.getIceServersBuilderList()
                        .forEach(server -> server.setUsername("user").setCredential("password"));
                yield message.toBuilder().setJoin(join).build();
            }
            default -> message;
        };
    }
}
