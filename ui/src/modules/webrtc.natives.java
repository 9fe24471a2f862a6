// SPDX-License-Identifier: EUPL-1.2
/** Holds nothing but libwebrtc for one platform, as a resource at its root. */
module webrtc.natives {}
