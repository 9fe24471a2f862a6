// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.device;

/** What is wrong with a device; each has its own sentence in the message bundles. */
public enum DeviceProblem {
    /** Another application holds it. */
    BUSY,
    PERMISSION_DENIED,
    /** It is not there (any more). */
    GONE,
    /** It is open but gives nothing. */
    STALLED,
    /** A network camera does not answer. */
    UNREACHABLE,
    /** A network camera refuses the user or the password. */
    UNAUTHORIZED,
    /** A file or a stream that is not understood. */
    UNREADABLE,
    /** This machine cannot use such devices at all. */
    UNAVAILABLE
}
