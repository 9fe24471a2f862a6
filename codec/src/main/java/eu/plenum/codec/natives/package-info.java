// SPDX-License-Identifier: EUPL-1.2
/** The loading of libwebrtc, once for the whole process. */
package eu.plenum.codec.natives;
