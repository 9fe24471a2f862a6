// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** Ends a subscription. Idempotent. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
