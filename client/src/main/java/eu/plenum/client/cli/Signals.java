// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.platform.ProcessExit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What SIGTERM, Ctrl+C and SIGHUP do to a running call. */
@FunctionalInterface
interface Signals {

    /**
     * From now on a signal runs {@code leave}, and the process ends with {@code exit} once that is known.
     *
     * @param leave may be called from any thread and returns at once
     */
    void handle(Runnable leave, CompletableFuture<ExitCode> exit);

    /** How long a signal waits for a clean end: longer than leaving, closing and writing the report may take. */
    int LIMIT_SECONDS = 15;

    /**
     * Those of this process. The JVM would end with 128 and the signal's number; ending the process inside the hook gives it
     * our own code.
     */
    static Signals ofThisProcess() {
        return (leave, exit) -> Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("signal").unstarted(() -> {
                    leave.run();
                    int code = await(exit).number();
                    ProcessExit.now(code);
                    Runtime.getRuntime().halt(code);
                }));
    }

    private static ExitCode await(CompletableFuture<ExitCode> exit) {
        try {
            return exit.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException notClean) {
            return ExitCode.TRY_AGAIN;
        }
    }
}
