// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.real;

import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the parts that all of them may share: one {@link LiveKitServer}, one {@link Chromium}, started when first asked for and
 * closed after the last test of the run; and a {@link RoomName} of the test's own.
 */
public final class RealWorld implements ParameterResolver {

    /** A room that no other test is in. */
    public record RoomName(String value) {
        @Override
        public String toString() {
            return value;
        }
    }

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(RealWorld.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LiveKitServer.class || type == Chromium.class || type == RoomName.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == RoomName.class) {
            String test =
                    context.getTestMethod().map(method -> method.getName()).orElse("room");
            return new RoomName(test + "-" + UUID.randomUUID().toString().substring(0, 8));
        }
        ExtensionContext.Store store = context.getRoot().getStore(SHARED);
        return type == Chromium.class
                ? store.computeIfAbsent(Chromium.class, key -> Chromium.start())
                : store.computeIfAbsent(LiveKitServer.class, key -> LiveKitServer.start());
    }
}
