// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

/** What lets us into a meeting. */
public sealed interface Credentials {

    record None() implements Credentials {}

    /** A token made by the meeting's own service. */
    record AccessToken(Secret token) implements Credentials {}

    /** For development: the server's API key, with which we mint a token for a room ourselves. */
    record DevelopmentKey(String key, Secret secret, String room) implements Credentials {}
}
