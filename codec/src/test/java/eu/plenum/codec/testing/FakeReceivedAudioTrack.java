// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.testing;

import eu.plenum.codec.AudioSink;
import eu.plenum.codec.ReceivedAudioTrack;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A received audio track whose sound a test delivers. */
public final class FakeReceivedAudioTrack implements ReceivedAudioTrack {
    private final String streamId;
    private final String trackId;
    private final String mid;
    private final List<AudioSink> sinks = new CopyOnWriteArrayList<>();

    FakeReceivedAudioTrack(String streamId, String trackId, String mid) {
        this.streamId = streamId;
        this.trackId = trackId;
        this.mid = mid;
    }

    @Override
    public String streamId() {
        return streamId;
    }

    @Override
    public String trackId() {
        return trackId;
    }

    @Override
    public String mid() {
        return mid;
    }

    @Override
    public void addSink(AudioSink sink) {
        sinks.add(sink);
    }

    @Override
    public void removeSink(AudioSink sink) {
        sinks.remove(sink);
    }

    public List<AudioSink> sinks() {
        return List.copyOf(sinks);
    }

    /** Delivers 10 ms of sound to every sink. */
    public void deliver(short[] samples, int channels) {
        sinks.forEach(sink -> sink.samples(samples, channels));
    }
}
