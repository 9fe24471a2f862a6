// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.access;

import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.Notice;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.text.PlainText;
import java.util.Optional;

/** Says events in words. */
record Sentences(Words words) {

    /** None for what has no sentence of its own. */
    Optional<String> of(CallEvent event) {
        return switch (event) {
            case CallEvent.Joined(String name) -> Optional.of(words.text(AccessWord.JOINED, name));
            case CallEvent.Left(String name) -> Optional.of(words.text(AccessWord.LEFT, name));
            case CallEvent.RaisedHand(String name) -> Optional.of(words.text(AccessWord.RAISED_HAND, name));
            case CallEvent.Wrote(String name, String text) -> Optional.of(words.text(AccessWord.WROTE, name, text));
            case CallEvent.ConnectionLost _ -> Optional.of(words.text(AccessWord.CONNECTION_LOST));
            case CallEvent.ConnectionBack _ -> Optional.of(words.text(AccessWord.CONNECTION_BACK));
            case CallEvent.Noticed(Notice notice) -> notice(notice);
        };
    }

    /** Several of one kind as one sentence; none for kinds that are always said one by one. */
    Optional<String> many(CallEvent kind, int count) {
        return switch (kind) {
            case CallEvent.Joined _ -> Optional.of(words.text(AccessWord.MANY_JOINED, count));
            case CallEvent.Left _ -> Optional.of(words.text(AccessWord.MANY_LEFT, count));
            case CallEvent.RaisedHand _ -> Optional.of(words.text(AccessWord.MANY_RAISED_HANDS, count));
            case CallEvent.Wrote _ -> Optional.of(words.text(AccessWord.MANY_WROTE, count));
            case CallEvent.ConnectionLost _, CallEvent.ConnectionBack _, CallEvent.Noticed _ -> Optional.empty();
        };
    }

    private Optional<String> notice(Notice notice) {
        return switch (notice) {
            case Notice.MutedByHost(TrackSource source) ->
                Optional.of(words.text(
                        source.isVideo() ? AccessWord.CAMERA_MUTED_BY_HOST : AccessWord.MICROPHONE_MUTED_BY_HOST));
            case Notice.UnpublishedByServer(TrackSource source) ->
                Optional.of(words.text(source.isVideo() ? AccessWord.CAMERA_REMOVED : AccessWord.MICROPHONE_REMOVED));
            case Notice.MutedAfterSleep _ -> Optional.of(words.text(AccessWord.MUTED_AFTER_SLEEP));
            case Notice.DeviceFellBack(var _, var _, String device, String instead) -> fellBack(device, instead);
            case Notice.SpeakerFellBack(var _, String device, String instead) -> fellBack(device, instead);
            case Notice.DeviceReturned(var _, String device) -> returned(device);
            case Notice.SpeakerReturned(String device) -> returned(device);
            case Notice.ChatNotSent _, Notice.Reconnected _ -> Optional.empty();
        };
    }

    private Optional<String> fellBack(String device, String instead) {
        return Optional.of(
                instead.isBlank()
                        ? words.text(AccessWord.DEVICE_GONE, PlainText.line(device))
                        : words.text(AccessWord.DEVICE_FELL_BACK, PlainText.line(device), PlainText.line(instead)));
    }

    private Optional<String> returned(String device) {
        return Optional.of(words.text(AccessWord.DEVICE_RETURNED, PlainText.line(device)));
    }
}
