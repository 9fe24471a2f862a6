// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.network.websocket;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Puts messages together from their frames, never more than their limits. Confined to the reading thread. */
final class MessageReader {
    private final FrameReader frames;
    private final int mostBytes;
    private final int mostFrames;

    MessageReader(FrameReader frames, int mostBytes, int mostFrames) {
        this.frames = frames;
        this.mostBytes = mostBytes;
        this.mostFrames = mostFrames;
    }

    /** Takes control frames, which may stand between the frames of a message. */
    @FunctionalInterface
    interface Control {
        void take(Frame frame);
    }

    /** The next message as one frame, or the close frame that ends them. */
    Frame next(Control control) throws IOException {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        int opcode = Frame.CONTINUATION;
        int count = 0;
        while (true) {
            Frame frame = frames.read(mostBytes - parts.size());
            if (frame.isControl()) {
                if (frame.opcode() == Frame.CLOSE) {
                    return frame;
                }
                control.take(frame);
                continue;
            }
            if ((frame.opcode() == Frame.CONTINUATION) != (count > 0)) {
                throw new ViolationException("a part of another message");
            }
            if (count == 0) {
                opcode = frame.opcode();
                if (frame.last()) {
                    return frame;
                }
            }
            count++;
            if (count > mostFrames) {
                throw new ViolationException("a message in too many parts");
            }
            parts.writeBytes(frame.payload());
            if (frame.last()) {
                return Frame.whole(opcode, parts.toByteArray());
            }
        }
    }

    /** @throws ViolationException when it is not UTF-8 */
    static String text(Frame message) throws ViolationException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(message.payload()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new ViolationException("text that is not UTF-8");
        }
    }
}
