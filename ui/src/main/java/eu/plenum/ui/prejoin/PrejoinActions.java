// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.prejoin;

/** Where the screen before a meeting leads. Called on the JavaFX thread, with every device given back. */
public interface PrejoinActions {

    void back();

    void join(Prepared prepared);

    /** The settings of sound and picture. */
    void settings();
}
