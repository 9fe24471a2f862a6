// SPDX-License-Identifier: EUPL-1.2

/** The interface of the media engine: peers, tracks, frames, formats and statistics, in JDK types only. */
package eu.plenum.codec;
