// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.util.Locale;

/** What a {@link ChromiumParticipant} encodes its camera with: VP9 and AV1 as scalable streams, VP8 and H264 as simulcast. */
public enum VideoCodecOption {
    VP8,
    VP9,
    H264,
    AV1;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
