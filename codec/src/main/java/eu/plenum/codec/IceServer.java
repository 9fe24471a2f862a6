// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

import java.util.List;

/**
 * A STUN or TURN server.
 *
 * @param urls {@code stun:}, {@code turn:} or {@code turns:} URLs
 * @param username empty when none is needed
 * @param credential empty when none is needed; never printed
 */
public record IceServer(List<String> urls, String username, String credential) {
    public IceServer {
        urls = List.copyOf(urls);
    }

    @Override
    public String toString() {
        return "IceServer" + urls;
    }
}
