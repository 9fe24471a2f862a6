// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/**
 * The log of this process: rotated, redacted files in one folder, with every line since the start. What is logged before
 * {@link #start} waits for it.
 */
public final class Logging implements AutoCloseable {

    /** Files kept, the one being written included, and the size of each. */
    static final int FILES = 5;

    static final long FILE_BYTES = 2 * 1024 * 1024;

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Logging.class);

    private final LoggerContext context;
    private final Optional<LogSlot> slot;
    private final Optional<Appender<ILoggingEvent>> appender;

    private Logging(LoggerContext context, Optional<LogSlot> slot, Optional<Appender<ILoggingEvent>> appender) {
        this.context = context;
        this.slot = slot;
        this.appender = appender;
    }

    /**
     * Writes everything from {@code level} on into {@code folder}, which is made when it is missing. Where it cannot be written
     * the program runs without a log: {@link #file} is empty.
     */
    public static Logging start(Path folder, org.slf4j.event.Level level) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return new Logging(new LoggerContext(), Optional.empty(), Optional.empty());
        }
        return start(context, folder, Level.convertAnSLF4JLevel(level), FILE_BYTES);
    }

    static Logging start(LoggerContext context, Path folder, Level level, long fileBytes) {
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        Optional<LogSlot> slot = slot(folder);
        Optional<Appender<ILoggingEvent>> appender =
                slot.map(LogSlot::file).map(file -> rolling(context, file, fileBytes));
        appender.ifPresent(next -> {
            if (root.getAppender(HoldingAppender.NAME) instanceof HoldingAppender holding) {
                holding.handTo(next, level);
            } else {
                root.addAppender(next);
            }
        });
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> LOG.error("Thread {} ended by a fault.", thread.getName(), fault));
        return new Logging(context, slot, appender);
    }

    /** The file now written; empty when there is none. */
    public Optional<Path> file() {
        return slot.map(LogSlot::file);
    }

    public void level(org.slf4j.event.Level level) {
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.convertAnSLF4JLevel(level));
    }

    /** Writes out what waits and lets the file go. */
    @Override
    public void close() {
        appender.ifPresent(Appender::stop);
        slot.ifPresent(LogSlot::close);
    }

    private static Optional<LogSlot> slot(Path folder) {
        try {
            return LogSlot.take(folder);
        } catch (IOException unwritable) {
            LOG.warn("No log can be written to {}.", folder, unwritable);
            return Optional.empty();
        }
    }

    private static Appender<ILoggingEvent> rolling(LoggerContext context, Path file, long fileBytes) {
        RedactingEncoder encoder = new RedactingEncoder();
        encoder.setContext(context);
        encoder.start();

        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(file.toString());
        appender.setEncoder(encoder);

        String name = file.getFileName().toString();
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setMinIndex(1);
        window.setMaxIndex(FILES - 1);
        window.setFileNamePattern(file.resolveSibling(name.substring(0, name.length() - ".log".length())) + ".%i.log");
        window.start();

        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(new FileSize(fileBytes));
        // Looked at with every line: by default only once in a while, and a flood would outgrow the limit meanwhile.
        trigger.setCheckIncrement(ch.qos.logback.core.util.Duration.buildByMilliseconds(0));
        trigger.start();

        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(trigger);
        appender.start();
        return appender;
    }
}
