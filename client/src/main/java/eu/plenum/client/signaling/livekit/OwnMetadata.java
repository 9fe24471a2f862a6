// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import java.util.LinkedHashMap;
import java.util.Map;
import livekit.LivekitModels.ParticipantInfo;
import livekit.LivekitRtc.SignalRequest;
import livekit.LivekitRtc.UpdateParticipantMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The name and attributes we want, sent where we may change them, and again after a new join, whose token knows nothing of them.
 * Owner: the session's thread.
 */
final class OwnMetadata {
    private static final Logger LOG = LoggerFactory.getLogger(OwnMetadata.class);

    private final Requests requests;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private String name;
    private boolean permitted;
    private int requestId;

    /** @param name empty when the server's is fine */
    OwnMetadata(Requests requests, String name) {
        this.requests = requests;
        this.name = Capped.name(name);
    }

    void rename(String newName) {
        name = Capped.name(newName);
        if (!name.isEmpty()) {
            send(UpdateParticipantMetadata.newBuilder().setName(name));
        }
    }

    /** An empty value deletes. */
    void set(Map<String, String> changes) {
        Map<String, String> capped = Capped.attributes(changes);
        attributes.putAll(capped);
        send(UpdateParticipantMetadata.newBuilder().putAllAttributes(capped));
    }

    /** @param self as the server knows us after a new join */
    void rejoin(ParticipantInfo self) {
        permitted = self.getPermission().getCanUpdateMetadata();
        UpdateParticipantMetadata.Builder update = UpdateParticipantMetadata.newBuilder();
        if (!name.isEmpty() && !name.equals(self.getName())) {
            update.setName(name);
        }
        attributes.forEach((key, value) -> {
            if (!self.getAttributesMap().getOrDefault(key, "").equals(value)) {
                update.putAttributes(key, value);
            }
        });
        if (permitted && (!update.getName().isEmpty() || update.getAttributesCount() > 0)) {
            send(update);
        }
    }

    void permitted(boolean allowed) {
        permitted = allowed;
    }

    private void send(UpdateParticipantMetadata.Builder update) {
        if (!permitted) {
            LOG.info("the server does not let us change our name or attributes");
            return;
        }
        requestId++;
        requests.send(SignalRequest.newBuilder()
                .setUpdateMetadata(update.setRequestId(requestId))
                .build());
    }
}
