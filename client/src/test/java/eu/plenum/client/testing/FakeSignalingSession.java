// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.testing;

import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.EndReason;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.client.signaling.MediaStatistics;
import eu.plenum.client.signaling.SignalingEvent;
import eu.plenum.client.signaling.SignalingListener;
import eu.plenum.client.signaling.SignalingSession;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A signaling session that keeps what it is told, as sentences, and reports what a test tells it to. */
public final class FakeSignalingSession implements SignalingSession {
    private final SignalingListener listener;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile boolean answersLeave = true;
    private volatile MediaStatistics measured = MediaStatistics.NONE;

    public FakeSignalingSession(SignalingListener listener) {
        this.listener = listener;
    }

    public void emit(SignalingEvent event) {
        listener.event(event);
    }

    /** From now on a leave is not answered. */
    public void ignoreLeave() {
        answersLeave = false;
    }

    public void measure(MediaStatistics statistics) {
        measured = statistics;
    }

    /** Everything it was told, oldest first. */
    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public void publish(LocalTrack track) {
        told.add("publish " + track.source().label() + " " + track.width() + "x" + track.height()
                + (track.muted() ? " muted" : ""));
    }

    @Override
    public void unpublish(TrackSource source) {
        told.add("unpublish " + source.label());
    }

    @Override
    public void mute(TrackSource source, boolean muted) {
        told.add((muted ? "mute " : "unmute ") + source.label());
    }

    @Override
    public void show(TrackId track, ViewSize size) {
        told.add("show " + track.participant().value() + " " + track.source().label() + " " + size.width() + "x"
                + size.height());
    }

    @Override
    public void sendChat(String text) {
        told.add("say " + text);
    }

    @Override
    public void sendData(String topic, byte[] payload, boolean reliable, List<ParticipantId> to) {
        told.add("data " + topic);
    }

    @Override
    public void rename(String name) {
        told.add("rename " + name);
    }

    @Override
    public void raiseHand(boolean raised) {
        told.add(raised ? "raise hand" : "lower hand");
    }

    @Override
    public void setAttributes(Map<String, String> attributes) {
        told.add("attributes " + attributes);
    }

    @Override
    public void networkChanged() {
        told.add("check network");
    }

    @Override
    public CompletableFuture<MediaStatistics> statistics() {
        return CompletableFuture.completedFuture(measured);
    }

    @Override
    public void leave() {
        told.add("leave");
        if (answersLeave) {
            emit(new SignalingEvent.Closed(new EndReason.Left()));
        }
    }
}
