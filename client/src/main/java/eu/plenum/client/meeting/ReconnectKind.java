// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.meeting;

/** How a lost connection is mended. */
public enum ReconnectKind {
    /** The same session goes on. */
    RESUME,
    /** We join anew and publish everything again. */
    FULL;

    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
