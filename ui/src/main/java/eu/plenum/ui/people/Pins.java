// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.people;

import eu.plenum.client.meeting.ParticipantId;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/**
 * Who is pinned to the stage, and how that changes.
 *
 * @param pinned those who are
 * @param toggle pins someone, or unpins them
 */
public record Pins(ObservableValue<Set<ParticipantId>> pinned, Consumer<ParticipantId> toggle) {}
