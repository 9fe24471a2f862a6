// SPDX-License-Identifier: EUPL-1.2

/** What must webrtc-java do otherwise in the application we build? */
package dev.onvoid.webrtc.internal;
