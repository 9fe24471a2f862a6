// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import eu.plenum.client.meeting.Failure;
import eu.plenum.client.meeting.Invitation;
import eu.plenum.client.meeting.Meeting;
import eu.plenum.client.session.machine.CannotJoin;
import eu.plenum.client.signaling.SignalingContext;
import eu.plenum.client.signaling.SignalingListener;
import eu.plenum.client.signaling.SignalingProvider;
import eu.plenum.client.signaling.SignalingSession;
import eu.plenum.codec.EngineException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the provider of a meeting and opens it. */
record Providers(List<SignalingProvider> providers) {
    Providers {
        providers = List.copyOf(providers);
    }

    /** The meeting of the first provider that knows the invitation. */
    Optional<Meeting> recognise(Invitation invitation) {
        return providers.stream()
                .flatMap(provider -> provider.recognise(invitation).stream())
                .findFirst();
    }

    SignalingSession open(Invitation invitation, Supplier<SignalingContext> context, SignalingListener listener)
            throws CannotJoin {
        for (SignalingProvider provider : providers) {
            Optional<Meeting> meeting = provider.recognise(invitation);
            if (meeting.isPresent()) {
                return open(provider, meeting.get(), context, listener);
            }
        }
        throw new CannotJoin(notUnderstood(invitation));
    }

    /** Why this invitation cannot be used; empty when some provider would try. */
    Optional<Failure> refusal(Invitation invitation) {
        return recognise(invitation).isPresent() ? Optional.empty() : Optional.of(notUnderstood(invitation));
    }

    private Failure notUnderstood(Invitation invitation) {
        return new Failure.LinkNotUnderstood(providers.stream()
                .flatMap(provider -> provider.refusal(invitation).stream())
                .findFirst()
                .orElse("no meeting service knows it"));
    }

    private static SignalingSession open(
            SignalingProvider provider, Meeting meeting, Supplier<SignalingContext> context, SignalingListener listener)
            throws CannotJoin {
        try {
            return provider.open(meeting, context.get(), listener);
        } catch (EngineException missing) {
            throw new CannotJoin(
                    new Failure.MediaEngineUnavailable(missing.failure().detail()), missing);
        } catch (LinkageError missing) {
            throw new CannotJoin(new Failure.MediaEngineUnavailable(String.valueOf(missing.getMessage())), missing);
        }
    }
}
