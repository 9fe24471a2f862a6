// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

/**
 * One frame.
 *
 * @param last of its message
 */
@SuppressWarnings("ArrayRecordComponent") // It lives between a read and its handling, and is never compared.
record Frame(boolean last, int opcode, byte[] payload) {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    static final int CONTROL_BYTES = 125;

    /** RFC 6455, section 7.4.1: a close without a code. */
    static final int NO_CODE = 1005;

    static Frame whole(int opcode, byte[] payload) {
        return new Frame(true, opcode, payload);
    }

    static Frame close(int code) {
        return whole(CLOSE, new byte[] {(byte) (code >> 8), (byte) code});
    }

    boolean isControl() {
        return opcode >= CLOSE;
    }

    int closeCode() {
        return payload.length < 2 ? NO_CODE : ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
    }
}
