// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** Takes pictures. The frame is lent for the call: copy what must live longer. */
@FunctionalInterface
public interface VideoSink {
    void frame(VideoFrame frame);
}
