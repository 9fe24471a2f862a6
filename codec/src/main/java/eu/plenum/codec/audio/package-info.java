// SPDX-License-Identifier: EUPL-1.2

/** Microphone and speaker lines, voice processing, the mixer and its meters. */
package eu.plenum.codec.audio;
