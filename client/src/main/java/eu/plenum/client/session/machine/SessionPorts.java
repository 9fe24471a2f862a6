// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.platform.ConnectivityListener;
import eu.plenum.client.signaling.SignalingListener;
import eu.plenum.client.signaling.SignalingSession;
import eu.plenum.codec.audio.CallSound;
import eu.plenum.codec.camera.CameraDirectory;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything a session asks of the world. Each is called on the session's thread.
 *
 * @param sound opens the sound of one call
 * @param watch starts watching the machine; what it returns ends that
 */
public record SessionPorts(
        Server server,
        Function<CallSound.Listener, CallSound> sound,
        Supplier<CameraDirectory> cameras,
        Function<ConnectivityListener, Runnable> watch) {

    /** The meeting's server, whoever provides it. */
    @FunctionalInterface
    public interface Server {

        /**
         * @throws CannotJoin when no provider knows the link or the media engine is missing
         */
        SignalingSession open(SignalingListener listener) throws CannotJoin;
    }
}
