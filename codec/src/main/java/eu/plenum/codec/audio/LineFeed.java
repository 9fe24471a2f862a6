// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/** What stands between a line and the chain or the mixer: counts what passes, and lets it pass only while the line is in use. */
interface LineFeed {

    /** Frames delivered or asked for so far. On any thread. */
    long frames();

    /** Whether the frames count. On any thread. */
    void use(boolean inUse);
}
