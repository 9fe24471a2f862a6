// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wall between libwebrtc and Java code it calls.
 *
 * <p>Workaround for webrtc-java 0.14.0, which turns any Java exception that leaves a callback into an uncaught C++ one and so
 * aborts the process: {@code NativeTrapsTest.anExceptionThatLeavesACallbackStillAborts} tells when this can go.
 */
final class NativeCallback {
    private static final Logger LOG = LoggerFactory.getLogger(NativeCallback.class);

    private NativeCallback() {}

    /** Runs {@code body} and lets nothing out, not even an error of the virtual machine. */
    static void guard(String what, Runnable body) {
        try {
            body.run();
        } catch (Throwable e) {
            report(what, e);
        }
    }

    /** Logs what a callback threw and lets nothing out either. */
    static void report(String what, Throwable thrown) {
        try {
            LOG.error("callback {} failed", what, thrown);
        } catch (Throwable e) {
            // Nothing is left to report with, and leaving with an exception would abort the process.
            Thread.currentThread().interrupt();
        }
    }

    /**
     * As {@link #report}, for what happens many times a second: told once, then only in the debug log.
     *
     * @param told whether it was told before
     */
    static void report(String what, Throwable thrown, boolean told) {
        if (told) {
            guard(what, () -> LOG.debug("callback {} failed again: {}", what, thrown.toString()));
        } else {
            report(what, thrown);
        }
    }
}
