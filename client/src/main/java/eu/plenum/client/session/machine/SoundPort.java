// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.capture.CodecChoices;
import eu.plenum.client.capture.DeviceProblems;
import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.session.machine.SessionEffect.ToSound;
import eu.plenum.codec.AudioSink;
import eu.plenum.codec.ReceivedAudioTrack;
import eu.plenum.codec.audio.CallSound;
import eu.plenum.codec.audio.SoundFailure;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sound of one session: a mixer input for each voice. Owned by the session's thread; levels are read by any. */
final class SoundPort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SoundPort.class);

    private final Optional<CallSound> sound;
    private final Map<TrackId, Voice> voices = new ConcurrentHashMap<>();
    private @Nullable AudioSink fed;

    /** A machine whose sound cannot be opened at all has a session without: {@code events} is told. */
    SoundPort(Function<CallSound.Listener, CallSound> opener, Consumer<SessionEvent> events) {
        this.sound = open(opener, events);
    }

    private static Optional<CallSound> open(
            Function<CallSound.Listener, CallSound> opener, Consumer<SessionEvent> events) {
        try {
            return Optional.of(opener.apply(new Reports(events)));
        } catch (RuntimeException | LinkageError broken) {
            LOG.error("This machine's sound cannot be used.", broken);
            events.accept(new SessionEvent.MicrophoneFellBack(DeviceProblem.UNAVAILABLE, "", ""));
            events.accept(new SessionEvent.SpeakerFellBack(DeviceProblem.UNAVAILABLE, "", ""));
            return Optional.empty();
        }
    }

    void run(ToSound effect) {
        sound.ifPresent(open -> run(open, effect));
    }

    private void run(CallSound open, ToSound effect) {
        switch (effect) {
            case SessionEffect.UseMicrophone(var choice) -> open.microphone(CodecChoices.microphone(choice));
            case SessionEffect.UseSpeaker(var choice) -> open.speaker(CodecChoices.speaker(choice));
            case SessionEffect.MuteSound(boolean muted) -> open.muted(muted);
            case SessionEffect.FeedMicrophone(var track) -> feed(open, track.input());
            case SessionEffect.StopMicrophone() -> feed(open, null);
            case SessionEffect.OpenVoice(var id, var track, double volume) -> {
                closeVoice(id);
                CallSound.MixerInput input = open.openInput();
                input.volume(volume);
                track.addSink(input);
                voices.put(id, new Voice(track, input));
            }
            case SessionEffect.CloseVoice(var id) -> closeVoice(id);
            case SessionEffect.TurnVolume(var participant, double volume) ->
                voices.forEach((id, voice) -> {
                    if (id.participant().equals(participant)) {
                        voice.input.volume(volume);
                    }
                });
        }
    }

    double microphoneLevel() {
        return sound.map(CallSound::microphoneLevel).orElse(0.0);
    }

    double level(ParticipantId participant) {
        return voices.entrySet().stream()
                .filter(voice -> voice.getKey().participant().equals(participant))
                .mapToDouble(voice -> voice.getValue().input.level())
                .max()
                .orElse(0);
    }

    @Override
    public void close() {
        voices.keySet().forEach(this::closeVoice);
        sound.ifPresent(open -> {
            feed(open, null);
            open.close();
        });
    }

    private void feed(CallSound open, @Nullable AudioSink next) {
        if (fed != null) {
            open.stopSendingTo(fed);
        }
        fed = next;
        if (next != null) {
            open.sendTo(next);
        }
    }

    private void closeVoice(TrackId id) {
        Voice voice = voices.remove(id);
        if (voice != null) {
            voice.track.removeSink(voice.input);
            voice.input.close();
        }
    }

    private record Voice(ReceivedAudioTrack track, CallSound.MixerInput input) {}

    /** Turns what the lines report into events. */
    private record Reports(Consumer<SessionEvent> events) implements CallSound.Listener {

        @Override
        public void microphoneFellBack(SoundFailure why, String usedInstead) {
            LOG.warn("Microphone: {}; now {}.", why, usedInstead);
            events.accept(new SessionEvent.MicrophoneFellBack(DeviceProblems.of(why), why.device(), usedInstead));
        }

        @Override
        public void microphoneReturned(String name) {
            events.accept(new SessionEvent.MicrophoneReturned(name));
        }

        @Override
        public void speakerFellBack(SoundFailure why, String usedInstead) {
            LOG.warn("Speaker: {}; now {}.", why, usedInstead);
            events.accept(new SessionEvent.SpeakerFellBack(DeviceProblems.of(why), why.device(), usedInstead));
        }

        @Override
        public void speakerReturned(String name) {
            events.accept(new SessionEvent.SpeakerReturned(name));
        }
    }
}
