// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * One frame of a WebSocket (RFC 6455), unmasked.
 *
 * @param head FIN, reserved bits and opcode as on the wire
 */
@SuppressWarnings("ArrayRecordComponent") // It lives between a read and a write and is never compared.
record WebSocketFrame(int head, byte[] payload) {

    static final int WHOLE_BINARY = 0x82;

    private static final int LIMIT = 16 << 20;

    boolean wholeBinary() {
        return head == WHOLE_BINARY;
    }

    static WebSocketFrame read(DataInputStream in) throws IOException {
        int head = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        long length = second & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        if (length < 0 || length > LIMIT) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] mask = (second & 0x80) == 0 ? new byte[4] : in.readNBytes(4);
        byte[] payload = in.readNBytes((int) length);
        if (payload.length < length) {
            throw new IOException("the frame ends early");
        }
        apply(mask, payload);
        return new WebSocketFrame(head, payload);
    }

    /** Clients mask, servers do not. */
    void write(DataOutputStream out, boolean masked) throws IOException {
        int bit = masked ? 0x80 : 0;
        out.writeByte(head);
        if (payload.length < 126) {
            out.writeByte(bit | payload.length);
        } else if (payload.length < 65_536) {
            out.writeByte(bit | 126);
            out.writeShort(payload.length);
        } else {
            out.writeByte(bit | 127);
            out.writeLong(payload.length);
        }
        byte[] body = payload;
        if (masked) {
            byte[] mask = {0x11, 0x22, 0x33, 0x44};
            out.write(mask);
            body = Arrays.copyOf(payload, payload.length);
            apply(mask, body);
        }
        out.write(body);
        out.flush();
    }

    private static void apply(byte[] mask, byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= mask[i & 3];
        }
    }
}
