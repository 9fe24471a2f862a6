// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

import java.net.URI;

/**
 * A meeting some provider knows how to join.
 *
 * @param provider id of the provider that recognised it
 * @param address where to connect; holds no secret, may be shown and remembered
 */
public record Meeting(String provider, URI address, Credentials credentials) {}
