// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

import java.io.IOException;
import java.io.Serial;

/** The other side broke the protocol or a limit. */
final class ViolationException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String detail;

    ViolationException(String detail) {
        super(detail);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
