// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.media.VideoViews;
import eu.plenum.client.meeting.ParticipantId;
import eu.plenum.client.session.CallCommands;
import eu.plenum.client.session.CallStatistics;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.SessionSnapshot;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A session as the window gets it: what it draws is noticed, and leaving waits for the last picture and the last figures.
 *
 * @param leaving takes the place of the session's own way to leave
 */
record WatchedSession(Session session, VideoViews views, Runnable leaving) implements Session, CallCommands {

    @Override
    public SessionSnapshot snapshot() {
        return session.snapshot();
    }

    @Override
    public Runnable onChange(Consumer<SessionSnapshot> changed) {
        return session.onChange(changed);
    }

    @Override
    public CallCommands commands() {
        return this;
    }

    @Override
    public double level(ParticipantId participant) {
        return session.level(participant);
    }

    @Override
    public CompletableFuture<CallStatistics> statistics() {
        return session.statistics();
    }

    @Override
    public CompletableFuture<SessionSnapshot> ended() {
        return session.ended();
    }

    @Override
    public void muteMicrophone(boolean muted) {
        session.commands().muteMicrophone(muted);
    }

    @Override
    public void muteCamera(boolean muted) {
        session.commands().muteCamera(muted);
    }

    @Override
    public void chooseCamera(CameraChoice choice) {
        session.commands().chooseCamera(choice);
    }

    @Override
    public void chooseMicrophone(MicrophoneChoice choice) {
        session.commands().chooseMicrophone(choice);
    }

    @Override
    public void chooseSpeaker(SpeakerChoice choice) {
        session.commands().chooseSpeaker(choice);
    }

    @Override
    public void volume(ParticipantId participant, double volume) {
        session.commands().volume(participant, volume);
    }

    @Override
    public void sendChat(String text) {
        session.commands().sendChat(text);
    }

    @Override
    public void raiseHand(boolean raised) {
        session.commands().raiseHand(raised);
    }

    @Override
    public void rename(String name) {
        session.commands().rename(name);
    }

    @Override
    public void leave() {
        leaving.run();
    }
}
