// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.random.RandomGenerator;

/** Writes frames as a client has to: masked (RFC 6455, section 5.3). Confined to the writing thread. */
final class FrameWriter {
    private final DataOutputStream out;
    private final RandomGenerator random;

    FrameWriter(DataOutputStream out, RandomGenerator random) {
        this.out = out;
        this.random = random;
    }

    void write(Frame frame) throws IOException {
        byte[] payload = frame.payload();
        out.writeByte((frame.last() ? 0x80 : 0) | frame.opcode());
        if (payload.length < 126) {
            out.writeByte(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            out.writeByte(0x80 | 126);
            out.writeShort(payload.length);
        } else {
            out.writeByte(0x80 | 127);
            out.writeLong(payload.length);
        }
        byte[] mask = new byte[4];
        random.nextBytes(mask);
        out.write(mask);
        byte[] masked = new byte[payload.length];
        for (int i = 0; i < payload.length; i++) {
            masked[i] = (byte) (payload[i] ^ mask[i & 3]);
        }
        out.write(masked);
    }

    void flush() throws IOException {
        out.flush();
    }
}
