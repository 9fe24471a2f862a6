// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.log;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;

/** Turns an event into a redacted line of UTF-8. */
final class RedactingEncoder extends EncoderBase<ILoggingEvent> {

    /** What a hostile server may put into one line. */
    static final int LONGEST = 32_768;

    /** Line breaks in a message are shown as such: nobody can write a second line that looks like ours. */
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36}: %replace(%msg){'[\\r\\n]+', ' | '}%n%ex";

    private final PatternLayout layout = new PatternLayout();

    @Override
    public void start() {
        layout.setContext(getContext());
        layout.setPattern(PATTERN);
        layout.start();
        super.start();
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = layout.doLayout(event);
        String capped =
                line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "… (cut)" + System.lineSeparator();
        return Redaction.of(capped).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
