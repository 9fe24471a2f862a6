// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import java.util.List;

/** What an event leads to. */
record Step(SessionState state, List<SessionEffect> effects) {
    Step {
        effects = List.copyOf(effects);
    }

    Step(SessionState state, SessionEffect... effects) {
        this(state, List.of(effects));
    }
}
