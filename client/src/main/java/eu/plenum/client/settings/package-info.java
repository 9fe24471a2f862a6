// SPDX-License-Identifier: EUPL-1.2

/** The user's own choices in a versioned file, written atomically, unknown keys kept. */
package eu.plenum.client.settings;
