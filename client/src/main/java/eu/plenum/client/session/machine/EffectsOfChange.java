// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.machine.SessionEffect.CloseCamera;
import eu.plenum.client.session.machine.SessionEffect.CloseVoice;
import eu.plenum.client.session.machine.SessionEffect.FeedCamera;
import eu.plenum.client.session.machine.SessionEffect.FeedMicrophone;
import eu.plenum.client.session.machine.SessionEffect.LosePictures;
import eu.plenum.client.session.machine.SessionEffect.MuteSound;
import eu.plenum.client.session.machine.SessionEffect.OpenCamera;
import eu.plenum.client.session.machine.SessionEffect.OpenVoice;
import eu.plenum.client.session.machine.SessionEffect.Release;
import eu.plenum.client.session.machine.SessionEffect.ShowPictures;
import eu.plenum.client.session.machine.SessionEffect.StopCamera;
import eu.plenum.client.session.machine.SessionEffect.StopMicrophone;
import eu.plenum.client.session.machine.SessionEffect.TurnVolume;
import eu.plenum.client.session.machine.SessionEffect.UseMicrophone;
import eu.plenum.client.session.machine.SessionEffect.UseSpeaker;
import eu.plenum.client.session.machine.SessionState.Ended;
import eu.plenum.codec.ReceivedAudioTrack;
import eu.plenum.codec.ReceivedTrack;
import eu.plenum.codec.ReceivedVideoTrack;
import eu.plenum.codec.SentAudioTrack;
import eu.plenum.codec.SentTrack;
import eu.plenum.codec.SentVideoTrack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must be done to devices and media so that they follow the state. */
final class EffectsOfChange {
    private EffectsOfChange() {}

    static List<SessionEffect> atStart(SessionState state) {
        Local local = state.call().local();
        List<SessionEffect> effects = new ArrayList<>();
        effects.add(new MuteSound(local.microphoneMuted()));
        effects.add(new UseSpeaker(local.speaker()));
        effects.add(new UseMicrophone(local.microphone()));
        if (local.camera().wanted()) {
            effects.add(new OpenCamera(local.camera().choice(), local.camera().generation()));
        }
        return effects;
    }

    static List<SessionEffect> between(SessionState before, SessionState after) {
        if (after instanceof Ended) {
            return List.of(new Release());
        }
        List<SessionEffect> effects = new ArrayList<>();
        camera(before, after, effects);
        sound(before, after, effects);
        feeds(
                before.call().local().publications().live(),
                after.call().local().publications().live(),
                effects);
        received(before.call().received(), after.call(), effects);
        volumes(before.call(), after.call(), effects);
        return effects;
    }

    private static void camera(SessionState before, SessionState after, List<SessionEffect> effects) {
        CameraUse was = before.call().local().camera();
        CameraUse is = after.call().local().camera();
        boolean open = before.capturing() && was.wanted();
        boolean wanted = after.capturing() && is.wanted();
        if (wanted && (!open || was.generation() != is.generation())) {
            effects.add(new OpenCamera(is.choice(), is.generation()));
        } else if (open && !wanted) {
            effects.add(new CloseCamera());
        }
    }

    private static void sound(SessionState before, SessionState after, List<SessionEffect> effects) {
        Local was = before.call().local();
        Local is = after.call().local();
        boolean silentBefore = was.microphoneMuted() || !before.capturing();
        boolean silent = is.microphoneMuted() || !after.capturing();
        if (silent != silentBefore) {
            effects.add(new MuteSound(silent));
        }
        if (!is.microphone().equals(was.microphone())) {
            effects.add(new UseMicrophone(is.microphone()));
        }
        if (!is.speaker().equals(was.speaker())) {
            effects.add(new UseSpeaker(is.speaker()));
        }
    }

    private static void feeds(
            Map<TrackSource, SentTrack> before, Map<TrackSource, SentTrack> after, List<SessionEffect> effects) {
        @Nullable SentTrack camera = after.get(TrackSource.CAMERA);
        if (!Objects.equals(camera, before.get(TrackSource.CAMERA))) {
            effects.add(camera instanceof SentVideoTrack video ? new FeedCamera(video) : new StopCamera());
        }
        @Nullable SentTrack microphone = after.get(TrackSource.MICROPHONE);
        if (!Objects.equals(microphone, before.get(TrackSource.MICROPHONE))) {
            effects.add(microphone instanceof SentAudioTrack audio ? new FeedMicrophone(audio) : new StopMicrophone());
        }
    }

    private static void received(Map<TrackId, ReceivedTrack> before, Call after, List<SessionEffect> effects) {
        before.forEach((id, media) -> {
            if (!after.received().containsKey(id)) {
                effects.add(
                        switch (media) {
                            case ReceivedAudioTrack _ -> new CloseVoice(id);
                            case ReceivedVideoTrack _ -> new LosePictures(id);
                        });
            }
        });
        after.received().forEach((id, media) -> {
            if (!media.equals(before.get(id))) {
                effects.add(
                        switch (media) {
                            case ReceivedAudioTrack audio -> new OpenVoice(id, audio, after.volume(id.participant()));
                            case ReceivedVideoTrack video -> new ShowPictures(id, video);
                        });
            }
        });
    }

    private static void volumes(Call before, Call after, List<SessionEffect> effects) {
        Set<ParticipantId> named = new HashSet<>(before.volumes().keySet());
        named.addAll(after.volumes().keySet());
        for (ParticipantId participant : named) {
            if (before.volume(participant) != after.volume(participant)) {
                effects.add(new TurnVolume(participant, after.volume(participant)));
            }
        }
    }
}
