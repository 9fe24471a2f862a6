// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling;

/** Takes a session's events, in order, on the provider's thread: implementations only enqueue. */
@FunctionalInterface
public interface SignalingListener {
    void event(SignalingEvent event);
}
