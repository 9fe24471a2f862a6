// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.settings;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A meeting joined before. Its address keeps only scheme, host, port and path: the rest may let someone in.
 *
 * @param name as the meeting calls itself; may be empty
 */
public record RecentMeeting(URI address, Instant joined, String name) {
    static final int KEPT = 20;

    private static final int NAME_CHARACTERS = 200;

    public RecentMeeting {
        if (address.getScheme() == null || address.getHost() == null) {
            throw new IllegalArgumentException("a meeting's address has a scheme and a host");
        }
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        name = name.strip();
        name = name.substring(0, Math.min(NAME_CHARACTERS, name.length()));
        address = URI.create(address.getScheme() + "://" + address.getHost() + port + path);
    }

    public RecentMeeting(URI address, Instant joined) {
        this(address, joined, "");
    }

    /** The list with this one in front, each meeting once. */
    public List<RecentMeeting> before(List<RecentMeeting> others) {
        List<RecentMeeting> list = new ArrayList<>(List.of(this));
        others.stream().filter(other -> !isSameAs(other)).forEach(list::add);
        return List.copyOf(list.subList(0, Math.min(KEPT, list.size())));
    }

    /** Two rooms of one server may have one address: their names tell them apart. */
    public boolean isSameAs(RecentMeeting other) {
        return address.equals(other.address) && name.equals(other.name);
    }
}
