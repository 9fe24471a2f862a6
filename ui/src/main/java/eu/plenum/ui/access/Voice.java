// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.access;

/** Hands a sentence to assistive technology. Called on the JavaFX thread. */
@FunctionalInterface
public interface Voice {

    void say(String sentence);
}
