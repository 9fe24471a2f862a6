// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.Notice;
import eu.plenum.client.session.machine.SessionEffect.TellChat;
import eu.plenum.client.session.machine.SessionEffect.TellHand;
import eu.plenum.client.session.machine.SessionEffect.TellName;
import eu.plenum.client.session.machine.SessionEvent.Command;

/** What a person's wish changes. Before we are in, what is for the others cannot be said yet. */
final class Commands {
    private Commands() {}

    static Step apply(SessionState state, Command command) {
        Call call = state.call();
        Local local = call.local();
        return switch (command) {
            case SessionEvent.MuteMicrophone(boolean muted) ->
                with(state, allowing(local, TrackSource.MICROPHONE, !muted).withMicrophoneMuted(muted));
            case SessionEvent.MuteCamera(boolean muted) ->
                with(
                        state,
                        allowing(local, TrackSource.CAMERA, !muted)
                                .withCamera(local.camera().mute(muted)));
            case SessionEvent.ChooseCamera(var choice) ->
                with(state, local.withCamera(local.camera().choose(choice)));
            case SessionEvent.ChooseMicrophone(var choice) -> with(state, local.withMicrophone(choice));
            case SessionEvent.ChooseSpeaker(var choice) -> with(state, local.withSpeaker(choice));
            case SessionEvent.SetVolume(var participant, double volume) ->
                new Step(state.withCall(call.hearing(participant, volume)));
            case SessionEvent.SendChat(String text) ->
                state.joined()
                        ? new Step(state, new TellChat(text))
                        : new Step(state.withCall(call.noting(new Notice.ChatNotSent(text))));
            case SessionEvent.RaiseHand(boolean raised) ->
                state.joined()
                        ? new Step(state.withCall(call.withLocal(local.withHandRaised(raised))), new TellHand(raised))
                        : new Step(state);
            case SessionEvent.Rename(String name) ->
                state.joined() ? new Step(state, new TellName(name)) : new Step(state);
            case SessionEvent.Leave() -> throw new IllegalArgumentException("leaving is a change of state");
        };
    }

    private static Local allowing(Local local, TrackSource source, boolean wanted) {
        return wanted ? local.withPublications(local.publications().allow(source)) : local;
    }

    private static Step with(SessionState state, Local local) {
        return new Step(state.withCall(state.call().withLocal(local)));
    }
}
