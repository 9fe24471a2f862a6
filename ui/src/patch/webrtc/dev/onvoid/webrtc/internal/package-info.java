// SPDX-License-Identifier: EUPL-1.2

/** What webrtc-java is to do otherwise in the application that is built. */
package dev.onvoid.webrtc.internal;
