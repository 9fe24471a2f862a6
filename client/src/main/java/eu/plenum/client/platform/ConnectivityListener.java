// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

/** What the machine reports. Called on the watch's thread: implementations only enqueue. */
public interface ConnectivityListener {

    /** An address came or went. */
    void networkChanged();

    /** The machine was asleep. */
    void woke();
}
