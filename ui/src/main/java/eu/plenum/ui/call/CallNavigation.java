// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

/** Where the screen of a call leads to. Called on the JavaFX thread. */
public interface CallNavigation {

    void settings();

    /** Leaves the meeting; whoever hears of the session's end shows what comes next. */
    void leave();
}
