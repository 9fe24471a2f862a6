// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.testing;

import eu.plenum.codec.AudioPublication;
import eu.plenum.codec.DataChannel;
import eu.plenum.codec.DataChannelOptions;
import eu.plenum.codec.Descriptions;
import eu.plenum.codec.PeerConfiguration;
import eu.plenum.codec.SendPeer;
import eu.plenum.codec.SendPeerListener;
import eu.plenum.codec.SendStatistics;
import eu.plenum.codec.SentAudioTrack;
import eu.plenum.codec.SentVideoTrack;
import eu.plenum.codec.VideoPublication;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A sending peer that offers {@code offer N} at once, or after the answer when one is in flight. A restart offers
 * {@code offer N restart}.
 */
public final class FakeSendPeer extends FakePeer implements SendPeer {
    private final SendPeerListener listener;
    private final List<FakeSentVideoTrack> videoTracks = new CopyOnWriteArrayList<>();
    private final List<FakeSentAudioTrack> audioTracks = new CopyOnWriteArrayList<>();
    private final List<FakeDataChannel> channels = new CopyOnWriteArrayList<>();
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private volatile SendStatistics statistics = SendStatistics.NONE;
    private int offers;
    private int restarts;
    private boolean inFlight;
    private boolean again;
    private String local = "";
    private String remote = "";

    FakeSendPeer(PeerConfiguration configuration, SendPeerListener listener) {
        super(configuration, listener);
        this.listener = listener;
    }

    @Override
    public SentVideoTrack addVideo(VideoPublication publication) {
        FakeSentVideoTrack track = new FakeSentVideoTrack(publication);
        videoTracks.add(track);
        return track;
    }

    @Override
    public SentAudioTrack addAudio(AudioPublication publication) {
        FakeSentAudioTrack track = new FakeSentAudioTrack(publication);
        audioTracks.add(track);
        return track;
    }

    @Override
    public DataChannel createDataChannel(DataChannelOptions options) {
        FakeDataChannel channel = new FakeDataChannel(options.label());
        channels.add(channel);
        return channel;
    }

    @Override
    public void negotiate() {
        synchronized (this) {
            if (isClosed()) {
                return;
            }
            if (inFlight) {
                again = true;
                return;
            }
        }
        offer("");
    }

    @Override
    public void restartIce() {
        synchronized (this) {
            if (isClosed()) {
                return;
            }
            restarts++;
        }
        offer(" restart");
    }

    @Override
    public void answer(int id, String sdp) {
        boolean next;
        synchronized (this) {
            if (isClosed() || !inFlight || (id != 0 && id != offers)) {
                return;
            }
            inFlight = false;
            remote = sdp;
            answers.add(sdp);
            next = again;
            again = false;
        }
        if (next) {
            offer("");
        }
    }

    @Override
    public synchronized Descriptions descriptions() {
        return new Descriptions(local, remote);
    }

    @Override
    public CompletableFuture<SendStatistics> statistics() {
        return CompletableFuture.completedFuture(isClosed() ? SendStatistics.NONE : statistics);
    }

    /** What {@link #statistics()} says from now on. */
    public void measure(SendStatistics measured) {
        statistics = measured;
    }

    public List<FakeSentVideoTrack> videoTracks() {
        return List.copyOf(videoTracks);
    }

    public List<FakeSentAudioTrack> audioTracks() {
        return List.copyOf(audioTracks);
    }

    public List<FakeDataChannel> channels() {
        return List.copyOf(channels);
    }

    /** The channel created under this label. */
    public FakeDataChannel channel(String label) {
        return channels.stream()
                .filter(channel -> channel.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(label));
    }

    /** The answers it took; dropped ones are not here. */
    public List<String> answers() {
        return List.copyOf(answers);
    }

    /** How many offers it made, which is the id of the newest. */
    public synchronized int offers() {
        return offers;
    }

    public synchronized int restarts() {
        return restarts;
    }

    @Override
    public void close() {
        super.close();
        channels.forEach(channel -> channel.emitOpen(false));
    }

    private void offer(String suffix) {
        int id;
        String sdp;
        synchronized (this) {
            id = ++offers;
            inFlight = true;
            sdp = "offer " + id + suffix;
            local = sdp;
        }
        listener.offerReady(id, sdp);
    }
}
