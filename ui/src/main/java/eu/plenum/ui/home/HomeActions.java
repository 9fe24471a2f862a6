// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.home;

import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.settings.RecentMeeting;
import java.net.URI;
import java.util.List;

/** What a person can do at home. Called on the JavaFX thread. */
public interface HomeActions {

    /** Whether some meeting service knows this invitation, told at once. */
    boolean understands(Invitation invitation);

    void join(Invitation invitation);

    /** Joins where we were before; what lets us in is not remembered. */
    void joinAgain(URI address);

    /** Takes it off the list for good, and says what is left. */
    List<RecentMeeting> forget(RecentMeeting meeting);

    void settings();
}
