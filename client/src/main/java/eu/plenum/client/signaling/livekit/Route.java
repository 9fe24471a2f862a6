// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

/** How a connection is made. It only ever escalates from {@link #RESUME} to {@link #FULL}. */
enum Route {
    /** For the first time. */
    JOIN,
    /** The same participant with the same peers goes on. */
    RESUME,
    /** A new participant with new peers takes our place. */
    FULL
}
