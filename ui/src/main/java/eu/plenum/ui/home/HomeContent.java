// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.home;

import eu.plenum.client.settings.RecentMeeting;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What the home screen shows.
 *
 * @param now where the person is
 * @param name theirs; may be empty
 * @param recent newest first
 * @param crash of the last run
 */
public record HomeContent(ZonedDateTime now, String name, List<RecentMeeting> recent, Optional<Crash> crash) {

    /** A run that did not end by itself, perhaps in a meeting. */
    public record Crash(Optional<URI> meeting) {}

    public HomeContent {
        recent = List.copyOf(recent);
    }
}
