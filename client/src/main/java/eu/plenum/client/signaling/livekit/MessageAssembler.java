// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Puts the pieces of one WebSocket message together, never more than a cap. Confined to the socket's callbacks. */
final class MessageAssembler {
    private final int maxBytes;
    private final int maxPieces;
    private ByteArrayOutputStream pieces = new ByteArrayOutputStream();
    private int count;

    MessageAssembler(int maxBytes, int maxPieces) {
        this.maxBytes = maxBytes;
        this.maxPieces = maxPieces;
    }

    /** What came of a piece. */
    sealed interface Result {
        record More() implements Result {}

        record Complete(ByteBuffer message) implements Result {}

        record TooMuch(String detail) implements Result {}
    }

    Result add(ByteBuffer piece, boolean last) {
        count++;
        if (pieces.size() + piece.remaining() > maxBytes) {
            return new Result.TooMuch("a message of more than " + maxBytes + " bytes");
        }
        if (count > maxPieces) {
            return new Result.TooMuch("a message of more than " + maxPieces + " pieces");
        }
        byte[] bytes = new byte[piece.remaining()];
        piece.get(bytes);
        pieces.writeBytes(bytes);
        if (!last) {
            return new Result.More();
        }
        ByteBuffer message = ByteBuffer.wrap(pieces.toByteArray());
        // A new one: the buffer of a large message is not kept for the life of the call.
        pieces = new ByteArrayOutputStream();
        count = 0;
        return new Result.Complete(message);
    }
}
