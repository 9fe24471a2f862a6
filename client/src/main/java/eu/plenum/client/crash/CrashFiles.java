// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.crash;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what earlier runs left in the log folder: the JVM's crash files ({@code crash-PID.log}, named so by the start script)
 * and marks of sessions whose process is gone. An abort in native code writes no crash file, so the mark alone is a crash too.
 */
public final class CrashFiles {

    /** Crash files kept for the help desk once reported. */
    static final int KEPT = 5;

    private static final Pattern CRASH = Pattern.compile("crash-(\\d{1,10})\\.log");
    private static final Pattern MARK = Pattern.compile(RunningMark.PREFIX + "(\\d{1,10})");
    private static final String REPORTED = ".reported";
    private static final int SUMMARY_BYTES = 16_384;
    private static final int ADDRESS_BYTES = 2_048;
    private static final Logger LOG = LoggerFactory.getLogger(CrashFiles.class);

    private final Path folder;
    private final LongPredicate alive;

    public CrashFiles(Path folder) {
        this(folder, pid -> ProcessHandle.of(pid).isPresent());
    }

    CrashFiles(Path folder, LongPredicate alive) {
        this.folder = folder;
        this.alive = alive;
    }

    /** The newest crash not told of yet. All there are count as told from now on. */
    public Optional<CrashReport> takeNewest() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            List<CrashReport> reports = new ArrayList<>();
            List<Path> files = files();
            for (Path file : files) {
                Matcher crash = CRASH.matcher(file.getFileName().toString());
                if (crash.matches() && !alive.test(Long.parseLong(crash.group(1)))) {
                    reports.add(takeCrash(file, crash.group(1)));
                }
            }
            for (Path file : files) {
                Matcher mark = MARK.matcher(file.getFileName().toString());
                if (mark.matches() && Files.exists(file) && !alive.test(Long.parseLong(mark.group(1)))) {
                    reports.add(new CrashReport(modified(file), takeMark(file), Optional.empty(), ""));
                }
            }
            forgetOld();
            return reports.stream().max(Comparator.comparing(CrashReport::at));
        } catch (IOException unreadable) {
            LOG.warn("What the last run left cannot be read.", unreadable);
            return Optional.empty();
        }
    }

    private CrashReport takeCrash(Path file, String pid) throws IOException {
        Instant at = modified(file);
        String summary = summary(file);
        Path mark = folder.resolve(RunningMark.PREFIX + pid);
        Optional<URI> meeting = Files.isRegularFile(mark) ? takeMark(mark) : Optional.empty();
        Path reported = file.resolveSibling(file.getFileName() + REPORTED);
        Files.move(file, reported, StandardCopyOption.REPLACE_EXISTING);
        LOG.warn("An earlier run crashed at {}: {} ({}).", at, summary, reported);
        return new CrashReport(at, meeting, Optional.of(reported), summary);
    }

    private static Optional<URI> takeMark(Path mark) throws IOException {
        String text = head(mark, ADDRESS_BYTES).strip();
        Files.delete(mark);
        try {
            return Optional.of(text).filter(address -> !address.isEmpty()).map(URI::create);
        } catch (IllegalArgumentException notAddress) {
            LOG.warn("The mark of an earlier session names no meeting.", notAddress);
            return Optional.empty();
        }
    }

    /** The signal and the frame that the JVM names. */
    private static String summary(Path file) throws IOException {
        List<String> told = new ArrayList<>();
        boolean frame = false;
        for (String line : head(file, SUMMARY_BYTES).lines().toList()) {
            String text = line.replaceFirst("^#\\s*", "").strip();
            if (frame && told.size() < 2) {
                told.add(text);
                break;
            }
            frame = text.startsWith("Problematic frame");
            if (told.isEmpty()
                    && (text.startsWith("SIG") || text.startsWith("EXCEPTION_") || text.startsWith("Internal Error"))) {
                told.add(text);
            }
        }
        return String.join(" in ", told);
    }

    private static String head(Path file, int bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private void forgetOld() throws IOException {
        List<Path> reported = files().stream()
                .filter(file -> file.getFileName().toString().endsWith(REPORTED))
                .sorted(Comparator.comparing(CrashFiles::modified).reversed())
                .toList();
        for (Path old : reported.stream().skip(KEPT).toList()) {
            Files.delete(old);
        }
    }

    private static Instant modified(Path file) {
        return Instant.ofEpochMilli(file.toFile().lastModified());
    }
}
