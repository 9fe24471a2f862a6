// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.ui.call.layout.WindowStep;

/**
 * What the toolbar shows at one moment.
 *
 * @param title of the meeting
 * @param line under it: how long, where, which page
 * @param hand whether hands can be raised in this meeting
 * @param people in the meeting, ourselves included
 * @param unread chat messages
 * @param panel that is open
 */
record BarState(
        String title,
        String line,
        WindowStep step,
        boolean microphoneMuted,
        boolean cameraMuted,
        boolean hand,
        boolean handRaised,
        int people,
        int unread,
        CallPanels.Open panel) {}
