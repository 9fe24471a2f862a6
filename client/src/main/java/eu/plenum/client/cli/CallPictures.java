// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.SessionSnapshot;
import java.util.Map;

/** How a call's pictures reach its record and the snapshots. Used by the call's thread. */
interface CallPictures extends AutoCloseable {

    void changed(SessionSnapshot snapshot, Session session);

    Map<TrackId, PictureSource> sources();

    @Override
    void close();
}
