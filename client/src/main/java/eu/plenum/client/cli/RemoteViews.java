// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.media.VideoViews;
import eu.plenum.client.media.ViewSize;
import eu.plenum.client.meeting.Participant;
import eu.plenum.client.meeting.TrackId;
import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.session.Session;
import eu.plenum.client.session.SessionSnapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Without a window: one open view for each remote video track. Owned by the call's thread. */
final class RemoteViews implements CallPictures {
    private final ViewSize size;
    private final boolean keepNewest;
    private final CallRecord record;
    private final Map<TrackId, VideoViews.View> open = new HashMap<>();
    private final Map<TrackId, HeadlessView> targets = new HashMap<>();

    /** @param size {@link ViewSize#HIDDEN}: open none */
    RemoteViews(ViewSize size, boolean keepNewest, CallRecord record) {
        this.size = size;
        this.keepNewest = keepNewest;
        this.record = record;
    }

    @Override
    public void changed(SessionSnapshot snapshot, Session session) {
        show(snapshot.participants(), session.views());
    }

    private void show(List<Participant> participants, VideoViews views) {
        if (size.hidden()) {
            return;
        }
        Set<TrackId> wanted = new HashSet<>();
        for (Participant person : participants) {
            for (TrackSource source : person.tracks().keySet()) {
                if (!person.self() && source.isVideo()) {
                    wanted.add(new TrackId(person.id(), source));
                }
            }
        }
        targets.keySet().retainAll(wanted);
        open.entrySet().removeIf(entry -> {
            boolean gone = !wanted.contains(entry.getKey());
            if (gone) {
                entry.getValue().close();
            }
            return gone;
        });
        wanted.forEach(track -> open.computeIfAbsent(track, _ -> open(track, views)));
    }

    private VideoViews.View open(TrackId track, VideoViews views) {
        HeadlessView target = new HeadlessView(size, keepNewest, record.view(track));
        targets.put(track, target);
        VideoViews.View view = views.open(track, target);
        view.shownAt(size);
        return view;
    }

    @Override
    public Map<TrackId, PictureSource> sources() {
        return Map.copyOf(targets);
    }

    @Override
    public void close() {
        open.values().forEach(VideoViews.View::close);
        open.clear();
        targets.clear();
    }
}
