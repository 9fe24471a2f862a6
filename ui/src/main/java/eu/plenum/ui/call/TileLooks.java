// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.meeting.ConnectionQuality;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.meeting.TrackState;
import eu.plenum.client.session.LocalMedia;
import eu.plenum.client.session.SessionPhase;
import eu.plenum.client.session.SessionSnapshot;
import eu.plenum.ui.call.layout.CallLayout;
import eu.plenum.ui.call.layout.ViewChoices;
import eu.plenum.ui.control.Initials;
import eu.plenum.ui.control.TileLook;
import eu.plenum.ui.i18n.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the tiles of a call look at one moment.
 *
 * @param ownMirrored whether we see ourselves as in a mirror
 */
record TileLooks(Words words, SessionSnapshot snapshot, CallLayout layout, ViewChoices choices, boolean ownMirrored) {

    /** None for somebody who just left. */
    Optional<TileLook> of(TrackId tile) {
        return snapshot.participants().stream()
                .filter(person -> person.id().equals(tile.participant()))
                .findFirst()
                .map(person -> tile.source() == TrackSource.SCREEN_SHARE ? share(person, tile) : camera(person, tile));
    }

    private TileLook share(Participant person, TrackId tile) {
        String name = words.text(CallWord.SHARES, name(person));
        String pinned = pinned(tile);
        return new TileLook(
                name,
                "",
                spoken(name, pinned),
                Initials.of(person.shownName()),
                picture(person.tracks().get(TrackSource.SCREEN_SHARE), false),
                false,
                false,
                false,
                0,
                TileLook.Link.GOOD,
                "",
                pinned,
                "",
                tools(name, pinned));
    }

    private TileLook camera(Participant person, TrackId tile) {
        boolean muted = person.self()
                ? isSilent(snapshot.local())
                : isOff(person.tracks().get(TrackSource.MICROPHONE));
        boolean speaking = !muted && snapshot.speaking().containsKey(person.id());
        int hand = layout.hands().place(person.id());
        TileLook.Link link = person.self() ? TileLook.Link.GOOD : link(person.quality());
        String linkText = linkText(link);
        TileLook.Picture picture =
                person.self() ? own() : picture(person.tracks().get(TrackSource.CAMERA), true);
        String name = name(person);
        String pinned = pinned(tile);
        String paused = picture == TileLook.Picture.PAUSED ? words.text(CallWord.PAUSED) : "";
        return new TileLook(
                name,
                "",
                spoken(
                        name,
                        speaking ? words.text(CallWord.SPEAKING) : "",
                        muted ? words.text(CallWord.MICROPHONE_IS_OFF) : "",
                        picture == TileLook.Picture.OFF ? words.text(CallWord.CAMERA_IS_OFF) : "",
                        hand > 0 ? words.text(CallWord.HAND_IS_UP, hand) : "",
                        linkText,
                        pinned,
                        paused),
                Initials.of(person.shownName()),
                picture,
                person.self() && ownMirrored,
                muted,
                speaking,
                hand,
                link,
                linkText,
                pinned,
                paused,
                tools(name, pinned));
    }

    private TileLook.Tools tools(String name, String pinned) {
        return new TileLook.Tools(
                words.text(pinned.isEmpty() ? CallWord.PIN : CallWord.UNPIN),
                words.text(CallWord.ENLARGE),
                words.text(CallWord.TILE_MENU, name));
    }

    private String name(Participant person) {
        return person.self() ? words.text(CallWord.YOU) : person.shownName();
    }

    private String pinned(TrackId tile) {
        return choices.pinned().contains(tile) ? words.text(CallWord.PINNED) : "";
    }

    private TileLook.Picture own() {
        return isDark(snapshot.local()) ? TileLook.Picture.OFF : TileLook.Picture.LIVE;
    }

    /** Whether nothing is heard of us. */
    static boolean isSilent(LocalMedia own) {
        return own.microphoneMuted() || own.microphone() instanceof MicrophoneChoice.Off;
    }

    /** Whether nothing is seen of us. */
    static boolean isDark(LocalMedia own) {
        return own.cameraMuted() || own.camera() instanceof CameraChoice.Off;
    }

    private TileLook.Picture picture(@Nullable TrackState track, boolean camera) {
        if (camera && isOff(track)) {
            return TileLook.Picture.OFF;
        }
        if (snapshot.phase() instanceof SessionPhase.Reconnecting) {
            return TileLook.Picture.FROZEN;
        }
        return track != null && track.pausedByServer() ? TileLook.Picture.PAUSED : TileLook.Picture.LIVE;
    }

    private static boolean isOff(@Nullable TrackState track) {
        return track == null || track.muted();
    }

    private static TileLook.Link link(ConnectionQuality quality) {
        return switch (quality) {
            case UNKNOWN, GOOD, EXCELLENT -> TileLook.Link.GOOD;
            case POOR -> TileLook.Link.WEAK;
            case LOST -> TileLook.Link.LOST;
        };
    }

    private String linkText(TileLook.Link link) {
        return switch (link) {
            case GOOD -> "";
            case WEAK -> words.text(CallWord.WEAK_LINK);
            case LOST -> words.text(CallWord.LOST_LINK);
        };
    }

    private static String spoken(String name, String... states) {
        List<String> parts = new ArrayList<>(List.of(name));
        for (String state : states) {
            if (!state.isEmpty()) {
                parts.add(state);
            }
        }
        return String.join(", ", parts);
    }
}
