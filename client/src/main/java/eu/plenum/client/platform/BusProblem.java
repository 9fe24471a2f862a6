// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.platform;

/** A call over the session bus that had no answer, or a refusal. */
final class BusProblem extends Exception {
    private static final long serialVersionUID = 1;

    BusProblem(String message) {
        super(message);
    }
}
