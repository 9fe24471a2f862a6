// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** Reads the frames that a server sends (RFC 6455, section 5). Confined to the reading thread. */
final class FrameReader {
    private final DataInputStream in;

    FrameReader(DataInputStream in) {
        this.in = in;
    }

    /**
     * @param most bytes that are taken of a frame of data
     * @throws ViolationException when the frame is none, or too large; it is told before its bytes are read
     * @throws EOFException when the connection ended
     */
    Frame read(int most) throws IOException {
        int head = in.readUnsignedByte();
        int second = in.readUnsignedByte();
        int opcode = head & 0x0f;
        boolean last = (head & 0x80) != 0;
        if ((head & 0x70) != 0 || (second & 0x80) != 0) {
            throw new ViolationException("a frame with bits that nobody agreed on");
        }
        boolean control = opcode >= Frame.CLOSE;
        if (control ? opcode > Frame.PONG : opcode > Frame.BINARY) {
            throw new ViolationException("a frame of kind " + opcode);
        }
        long length = length(second & 0x7f);
        if (control && (length > Frame.CONTROL_BYTES || !last)) {
            throw new ViolationException("a control frame that is too large or in parts");
        }
        if (length < 0 || (!control && length > most)) {
            throw new ViolationException("a message that is too large");
        }
        byte[] payload = in.readNBytes((int) length);
        if (payload.length < length) {
            throw new EOFException("the connection ended in a frame");
        }
        return new Frame(last, opcode, payload);
    }

    private long length(int first) throws IOException {
        return switch (first) {
            case 126 -> in.readUnsignedShort();
            case 127 -> in.readLong();
            default -> first;
        };
    }
}
