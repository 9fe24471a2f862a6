// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.Permissions;
import eu.plenum.client.meeting.TrackSource;
import java.util.EnumSet;
import java.util.Set;
import livekit.LivekitModels.ParticipantPermission;
import livekit.LivekitModels.TrackInfo;
import livekit.LivekitModels.TrackType;

/** Sources and permissions in the meeting's words and in LiveKit's. Pure. */
final class Sources {

    private Sources() {}

    /** A track without a source (from a server-side publisher) counts as camera or microphone. */
    static TrackSource of(TrackInfo track) {
        return switch (track.getSource()) {
            case CAMERA -> TrackSource.CAMERA;
            case MICROPHONE -> TrackSource.MICROPHONE;
            case SCREEN_SHARE -> TrackSource.SCREEN_SHARE;
            case SCREEN_SHARE_AUDIO -> TrackSource.SCREEN_SHARE_AUDIO;
            case UNKNOWN, UNRECOGNIZED ->
                track.getType() == TrackType.VIDEO ? TrackSource.CAMERA : TrackSource.MICROPHONE;
        };
    }

    static livekit.LivekitModels.TrackSource of(TrackSource source) {
        return switch (source) {
            case CAMERA -> livekit.LivekitModels.TrackSource.CAMERA;
            case MICROPHONE -> livekit.LivekitModels.TrackSource.MICROPHONE;
            case SCREEN_SHARE -> livekit.LivekitModels.TrackSource.SCREEN_SHARE;
            case SCREEN_SHARE_AUDIO -> livekit.LivekitModels.TrackSource.SCREEN_SHARE_AUDIO;
        };
    }

    static Permissions permissions(ParticipantPermission permission) {
        Set<TrackSource> publish = EnumSet.noneOf(TrackSource.class);
        if (permission.getCanPublish()) {
            if (permission.getCanPublishSourcesCount() == 0) {
                publish.addAll(EnumSet.allOf(TrackSource.class));
            }
            for (TrackSource source : TrackSource.values()) {
                if (permission.getCanPublishSourcesList().contains(of(source))) {
                    publish.add(source);
                }
            }
        }
        return new Permissions(
                publish,
                permission.getCanPublishData(),
                permission.getCanSubscribe(),
                permission.getCanUpdateMetadata());
    }
}
