// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session.machine;

import eu.plenum.client.session.Notice;
import eu.plenum.client.session.NumberedNotice;
import java.util.ArrayList;
import java.util.List;

/** The newest notices, and how many there have been. */
record NoticeLog(List<NumberedNotice> newest, long count) {
    static final int KEPT = 20;
    static final NoticeLog EMPTY = new NoticeLog(List.of(), 0);

    NoticeLog {
        newest = List.copyOf(newest);
    }

    NoticeLog with(Notice notice) {
        List<NumberedNotice> next = new ArrayList<>(newest);
        next.add(new NumberedNotice(count + 1, notice));
        return new NoticeLog(next.subList(Math.max(0, next.size() - KEPT), next.size()), count + 1);
    }
}
