// SPDX-License-Identifier: EUPL-1.2

/** The one media engine, over libwebrtc through webrtc-java, with a named place for each of its workarounds. */
package eu.plenum.codec.webrtc;
