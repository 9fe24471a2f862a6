// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** A simulcast layer, by the rid LiveKit servers know. Order is low to high. */
public enum Layer {
    LOW("q"),
    MEDIUM("h"),
    HIGH("f");

    private final String rid;

    Layer(String rid) {
        this.rid = rid;
    }

    public String rid() {
        return rid;
    }
}
