// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

/** The largest picture and the highest rate wanted; a camera gives what it has nearest to it. */
public record CaptureFormat(int width, int height, double fps) {
    public static final CaptureFormat HD = new CaptureFormat(1280, 720, 30);
}
