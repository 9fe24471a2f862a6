// SPDX-License-Identifier: EUPL-1.2
module webcam.capture {
    requires transitive java.desktop;
    requires org.slf4j;

    exports com.github.sarxos.webcam;
    exports com.github.sarxos.webcam.ds.dummy;
    exports com.github.sarxos.webcam.util;
}
