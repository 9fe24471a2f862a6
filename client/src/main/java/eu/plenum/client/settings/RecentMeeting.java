// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.settings;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A meeting joined before. Its address keeps only scheme, host, port and path: the rest may let someone in. */
public record RecentMeeting(URI address, Instant joined) {
    static final int KEPT = 20;

    public RecentMeeting {
        if (address.getScheme() == null || address.getHost() == null) {
            throw new IllegalArgumentException("a meeting's address has a scheme and a host");
        }
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        address = URI.create(address.getScheme() + "://" + address.getHost() + port + path);
    }

    /** The list with this one in front, each address once. */
    public List<RecentMeeting> before(List<RecentMeeting> others) {
        List<RecentMeeting> list = new ArrayList<>(List.of(this));
        others.stream().filter(other -> !other.address.equals(address)).forEach(list::add);
        return List.copyOf(list.subList(0, Math.min(KEPT, list.size())));
    }
}
