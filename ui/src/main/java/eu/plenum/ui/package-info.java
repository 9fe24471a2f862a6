// SPDX-License-Identifier: EUPL-1.2

/** The entry of the program and the wiring of its screens. */
package eu.plenum.ui;
