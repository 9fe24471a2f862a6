// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.session.JoinRequest;

/** What the window shows first. */
public sealed interface Opening {

    record Home() implements Opening {}

    /** The preparation screen of this meeting. */
    record Preparation(JoinRequest request) implements Opening {}

    /** The meeting itself. */
    record Call(JoinRequest request) implements Opening {}
}
