// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.settings;

/** The colours a user wants. */
public enum ThemeChoice {
    /** As the system has it, high contrast included. */
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST
}
