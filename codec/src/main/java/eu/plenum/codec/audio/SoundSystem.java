// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

import eu.plenum.codec.AudioSink;
import java.util.function.Consumer;

/** A sound system with its lines: what {@link SoundDevices} lists can be opened here. All methods may be called from any thread. */
public interface SoundSystem extends SoundDevices {

    /**
     * Opens a microphone. Blocks until it runs or has failed, at most three seconds.
     *
     * @param id of a device listed, or empty for the system's default, which the line then follows as it moves
     * @param frames gets exactly 10 ms mono a call, on a thread of the line; no call comes after {@link SoundLine#close}
     * @param ended told once, on any thread, when the line ended by itself; must only enqueue
     */
    SoundLine openMicrophone(String id, AudioSink frames, Consumer<SoundFailure> ended) throws SoundException;

    /**
     * Opens a speaker in stereo. Blocks until it runs or has failed, at most three seconds.
     *
     * @param id of a device listed, or empty for the system's default, which the line then follows as it moves
     * @param source is asked for the next 10 ms whenever the line wants them, on a thread of the line
     * @param ended told once, on any thread, when the line ended by itself; must only enqueue
     */
    SoundLine openSpeaker(String id, SoundSource source, Consumer<SoundFailure> ended) throws SoundException;
}
