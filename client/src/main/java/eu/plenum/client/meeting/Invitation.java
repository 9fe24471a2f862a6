// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

/**
 * What a person gives us to join: a link and perhaps a credential. Neither is checked yet.
 *
 * @param link as pasted
 */
public record Invitation(String link, Credentials credentials) {

    /** Without the link: it may hold a secret. */
    @Override
    public String toString() {
        return "Invitation[" + credentials + "]";
    }
}
