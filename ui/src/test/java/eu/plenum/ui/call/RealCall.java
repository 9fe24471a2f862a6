// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.client.Folders;
import eu.plenum.client.Plenum;
import eu.plenum.client.PlenumContext;
import eu.plenum.client.Version;
import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.meeting.Credentials;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.Secret;
import eu.plenum.client.real.LiveKitServer;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** This process in a room of a real server, with a synthetic camera. */
final class RealCall implements AutoCloseable {
    private final Plenum plenum;
    private final Session session;

    RealCall(LiveKitServer server, String room, Path folder) {
        plenum = new Plenum(new PlenumContext(
                new Version("test"),
                new Folders(folder.resolve("settings"), folder.resolve("logs"), folder.resolve("cache")),
                Clock.systemUTC(),
                RandomGenerator.getDefault()));
        session = plenum.join(new JoinRequest(
                new Invitation(
                        server.url(),
                        new Credentials.AccessToken(new Secret(server.tokens().join(room, "plenum")))),
                "Plenum",
                new CameraChoice.Synthetic(),
                new MicrophoneChoice.Off(),
                new SpeakerChoice.Off(),
                false));
    }

    Session session() {
        return session;
    }

    @Override
    public void close() {
        plenum.close();
    }
}
