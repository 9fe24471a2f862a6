// SPDX-License-Identifier: EUPL-1.2

/** Pictures of our own devices, drawn for ourselves. */
package eu.plenum.codec.video;
