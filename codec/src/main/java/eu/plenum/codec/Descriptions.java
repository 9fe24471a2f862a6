// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** The newest descriptions of a peer as opaque text, empty when there is none. */
public record Descriptions(String local, String remote) {
    public static final Descriptions NONE = new Descriptions("", "");
}
