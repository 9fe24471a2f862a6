// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import java.util.Optional;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.layout.Region;

/** The panels beside the tiles, built by others. Used on the JavaFX thread alone. */
public interface CallPanels {

    /** Which panel is open; one at a time. */
    enum Open {
        NONE,
        PEOPLE,
        CHAT
    }

    /**
     * A panel, made each time it is opened; none where the meeting does not offer it. It gives the focus to its field when it is
     * shown, and stops listening when it leaves its scene.
     *
     * @param close closes it, as Escape does
     */
    Optional<Region> open(Open which, Runnable close);

    boolean offers(Open which);

    /** Messages not seen yet. */
    ObservableIntegerValue unread();
}
