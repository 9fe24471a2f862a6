// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import javax.imageio.stream.ImageInputStreamImpl;

/** The first bytes of an array as the platform's image readers want them: no copy, and no file, which is their default. */
final class ArrayImageInput extends ImageInputStreamImpl {
    private final byte[] bytes;
    private final int length;

    ArrayImageInput(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos >= length ? -1 : bytes[(int) streamPos++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
        bitOffset = 0;
        if (streamPos >= length) {
            return -1;
        }
        int read = (int) Math.min(count, length - streamPos);
        System.arraycopy(bytes, (int) streamPos, target, offset, read);
        streamPos += read;
        return read;
    }

    @Override
    public long length() {
        return length;
    }
}
