// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what libpulse's thread brings. */
final class Answers {
    private Answers() {}

    /** @throws SoundException with this failure when nothing comes in time, or that nothing will come */
    static <T> T await(CompletableFuture<T> answer, long millis, SoundFailure otherwise) throws SoundException {
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SoundException(otherwise, interrupted);
        } catch (ExecutionException | TimeoutException problem) {
            throw new SoundException(otherwise, problem);
        }
    }
}
