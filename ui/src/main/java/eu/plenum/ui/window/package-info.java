// SPDX-License-Identifier: EUPL-1.2

/** The desktop window around the screens: its size, its questions, its picture. */
package eu.plenum.ui.window;
