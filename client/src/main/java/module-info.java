// SPDX-License-Identifier: EUPL-1.2

import org.jspecify.annotations.NullMarked;

/** Everything that could run with no screen: meetings, signaling, session, settings, command line. */
@NullMarked
module eu.plenum.client {
    requires static transitive org.jspecify;
    requires eu.plenum.codec;
    requires java.net.http;
    requires com.fasterxml.jackson.databind;
    requires com.google.protobuf;
    requires info.picocli;
    requires livekit.server;
    requires ch.qos.logback.classic;
    requires ch.qos.logback.core;
    requires org.slf4j;
    requires jdk.management;

    exports eu.plenum.client;
    exports eu.plenum.client.cli;
    exports eu.plenum.client.crash;
    exports eu.plenum.client.desktop;
    exports eu.plenum.client.device;
    exports eu.plenum.client.media;
    exports eu.plenum.client.meeting;
    exports eu.plenum.client.session;
    exports eu.plenum.client.settings;

    provides ch.qos.logback.classic.spi.Configurator with
            eu.plenum.client.log.EarlyLog;
}
