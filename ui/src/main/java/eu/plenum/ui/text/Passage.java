// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.text;

/** A piece of a message. */
public sealed interface Passage {

    /** As it is shown. */
    String text();

    record Plain(String text) implements Passage {}

    /** @param text where it leads, as written, or in the letters of a network address when it was written in others */
    record Link(String text, WebLink target) implements Passage {}
}
