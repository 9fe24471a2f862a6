// SPDX-License-Identifier: EUPL-1.2

/** End-to-end tests: {@code ./plenum} itself, seen from outside, against a LiveKit server, Chromium and PulseAudio. */
package eu.plenum.ui.real;
