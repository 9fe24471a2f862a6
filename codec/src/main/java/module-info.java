// SPDX-License-Identifier: EUPL-1.2

import org.jspecify.annotations.NullMarked;

/** Everything that touches a sample or a pixel: devices, capture, encoding, peers, decoding, mixing. */
@NullMarked
@SuppressWarnings("module") // eu.plenum.client is built after this module, so javac cannot see it yet
module eu.plenum.codec {
    requires static transitive org.jspecify;
    requires java.desktop;
    requires java.net.http;
    requires org.slf4j;
    requires webrtc.java;
    requires webcam.capture;
    requires jcodec;

    uses javax.sound.sampled.spi.MixerProvider;

    exports eu.plenum.codec to
            eu.plenum.client;
    exports eu.plenum.codec.audio to
            eu.plenum.client;
    exports eu.plenum.codec.camera to
            eu.plenum.client;
    exports eu.plenum.codec.video to
            eu.plenum.client;
    exports eu.plenum.codec.webrtc to
            eu.plenum.client;
}
