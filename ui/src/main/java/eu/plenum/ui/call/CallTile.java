// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.ui.control.TileLook;
import eu.plenum.ui.control.TileViews;
import eu.plenum.ui.control.VideoTile;

/** A tile with the track it shows: what it wants, the session is told. Used on the JavaFX thread alone. */
final class CallTile {
    private final TrackId id;
    private final VideoTile node;
    private final TileViews.TileView view;

    CallTile(TrackId id, TileLook look, TileViews views, VideoTile.Actions actions) {
        this.id = id;
        this.node = new VideoTile(id.participant().value(), id.source() == TrackSource.SCREEN_SHARE, look, actions);
        this.view = views.open(id, node.picture().pictures());
        node.picture().size().addListener((_, _, size) -> view.shownAt(size));
        look(look);
    }

    TrackId id() {
        return id;
    }

    VideoTile node() {
        return node;
    }

    void look(TileLook look) {
        node.show(look);
        node.picture().want(look.picture() != TileLook.Picture.OFF);
    }

    /** Its track is not shown here any more. */
    void close() {
        node.picture().want(false);
        view.close();
    }
}
