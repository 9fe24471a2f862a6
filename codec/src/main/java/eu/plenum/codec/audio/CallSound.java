// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;

/**
 * The sound of one meeting (or of a device test before it): microphone to processing to {@link #sendTo}, and the mixer to the
 * speaker, whose played sound is the echo canceller's reverse stream. All methods return at once and may be called from any
 * thread; lines are opened, watched and reopened on this object's own thread ({@code sound}).
 */
public interface CallSound extends AutoCloseable {

    void microphone(MicrophoneChoice choice);

    void speaker(SpeakerChoice choice);

    void processing(VoiceProcessing processing);

    /**
     * While muted the sinks get silence, so that their clock runs on: lips and voice would part otherwise. The line stays open
     * (Bluetooth headsets switch profile).
     */
    void muted(boolean muted);

    /** Where the processed microphone goes, exactly 10 ms mono a call, on the capture thread. */
    void sendTo(AudioSink sink);

    void stopSendingTo(AudioSink sink);

    /** Opens a place in the mixer, to be fed by one thread; its buffer holds 20 to 60 ms. */
    MixerInput openInput();

    /** RMS of the last 100 ms of the microphone as sent, 0 to 1. */
    double microphoneLevel();

    /** Since this was opened. */
    Disturbances disturbances();

    /** Plays a short test sound through the speaker chosen. */
    void testSpeaker();

    @Override
    void close();

    /** One voice in the mix. */
    interface MixerInput extends AudioSink, AutoCloseable {

        /** 0 silent, 1 as sent, at most 2. */
        void volume(double volume);

        /** RMS of the last 100 ms before the volume, 0 to 1. */
        double level();

        /** What was in the buffer when the speaker last asked, in milliseconds. */
        double bufferedMs();

        @Override
        void close();
    }

    /** What a user should be told. Called on the {@code sound} thread: implementations only enqueue. */
    interface Listener {

        /** The microphone chosen cannot be used; {@code usedInstead} is the name of the one now used, empty for none. */
        void microphoneFellBack(SoundFailure why, String usedInstead);

        /** The microphone chosen is back and in use. */
        void microphoneReturned(String name);

        void speakerFellBack(SoundFailure why, String usedInstead);

        void speakerReturned(String name);
    }
}
