// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.machine.SessionEffect.Publish;
import eu.plenum.client.session.machine.SessionEffect.TellMuted;
import eu.plenum.client.session.machine.SessionEffect.Unpublish;
import eu.plenum.client.signaling.LocalTrack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what the server knows of our tracks equal to what we mean to send. */
final class Reconciliation {

    /** The state with the server told, and the telling. */
    record Result(SessionState state, List<SessionEffect> effects) {}

    private Reconciliation() {}

    static Result of(SessionState state) {
        if (!state.joined()) {
            return new Result(state, List.of());
        }
        Call call = state.call();
        Map<TrackSource, LocalTrack> told = new EnumMap<>(TrackSource.class);
        told.putAll(call.local().publications().told());
        List<SessionEffect> effects = new ArrayList<>();
        reconcile(TrackSource.MICROPHONE, microphone(call), told, effects);
        reconcile(TrackSource.CAMERA, camera(call), told, effects);
        Local local = call.local();
        return new Result(
                state.withCall(call.withLocal(
                        local.withPublications(local.publications().told(told)))),
                effects);
    }

    private static void reconcile(
            TrackSource source,
            Optional<LocalTrack> wanted,
            Map<TrackSource, LocalTrack> told,
            List<SessionEffect> effects) {
        LocalTrack known = told.get(source);
        if (wanted.isEmpty()) {
            if (told.remove(source) != null) {
                effects.add(new Unpublish(source));
            }
            return;
        }
        LocalTrack track = wanted.get();
        if (known == null || known.width() != track.width() || known.height() != track.height()) {
            told.put(source, track);
            effects.add(new Publish(track));
        } else if (known.muted() != track.muted()) {
            told.put(source, Publications.muted(known, track.muted()));
            effects.add(new TellMuted(source, track.muted()));
        }
    }

    /** Published muted too, so that unmuting needs no negotiation. */
    private static Optional<LocalTrack> microphone(Call call) {
        Local local = call.local();
        return local.microphone() instanceof MicrophoneChoice.Off || forbidden(call, TrackSource.MICROPHONE)
                ? Optional.empty()
                : Optional.of(new LocalTrack(TrackSource.MICROPHONE, 0, 0, 0, false, local.microphoneMuted()));
    }

    /** Published once its size is known; then kept, muted for as long as it has no pictures to give. */
    private static Optional<LocalTrack> camera(Call call) {
        CameraUse camera = call.local().camera();
        if (camera.choice() instanceof CameraChoice.Off || forbidden(call, TrackSource.CAMERA)) {
            return Optional.empty();
        }
        if (camera.format().isPresent()) {
            var format = camera.format().get();
            return Optional.of(
                    new LocalTrack(TrackSource.CAMERA, format.width(), format.height(), format.fps(), false, false));
        }
        @Nullable LocalTrack known = call.local().publications().told().get(TrackSource.CAMERA);
        return Optional.ofNullable(known)
                .map(track -> Publications.muted(
                        track,
                        track.muted() || camera.muted() || camera.failure().isPresent()));
    }

    private static boolean forbidden(Call call, TrackSource source) {
        return !call.permissions().publish().contains(source)
                || call.local().publications().refused().contains(source);
    }
}
