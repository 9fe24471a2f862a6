// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/**
 * A screen in the window.
 *
 * @param close lets go of what it holds, once another one is shown
 */
record Shown(Parent root, ObservableValue<String> title, Runnable close) {}
