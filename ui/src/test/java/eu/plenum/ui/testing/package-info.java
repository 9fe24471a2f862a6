// SPDX-License-Identifier: EUPL-1.2

/** Windows without a display, for tests of screens. */
package eu.plenum.ui.testing;
