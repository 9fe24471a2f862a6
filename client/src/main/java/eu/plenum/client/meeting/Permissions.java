// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

import java.util.Set;

/** What the server lets us do. */
public record Permissions(Set<TrackSource> publish, boolean data, boolean subscribe, boolean updateOwnMetadata) {
    public Permissions {
        publish = Set.copyOf(publish);
    }
}
