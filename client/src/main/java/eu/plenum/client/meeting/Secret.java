// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

/** Text that is never printed: a token, a password, a key. */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
