// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.access;

import eu.plenum.client.session.Notice;

/** Something that happened in a call and is worth saying. Names and texts are as they may be shown. */
public sealed interface CallEvent {

    /** Whether it is said before all else. */
    default boolean urgent() {
        return false;
    }

    record Joined(String name) implements CallEvent {}

    record Left(String name) implements CallEvent {}

    record RaisedHand(String name) implements CallEvent {}

    /** A message while nobody looks at the chat. */
    record Wrote(String name, String text) implements CallEvent {}

    /** Sound or picture of ours changed without us, or a device did. */
    record Noticed(Notice notice) implements CallEvent {
        @Override
        public boolean urgent() {
            return notice instanceof Notice.MutedByHost
                    || notice instanceof Notice.UnpublishedByServer
                    || notice instanceof Notice.MutedAfterSleep;
        }
    }

    record ConnectionLost() implements CallEvent {
        @Override
        public boolean urgent() {
            return true;
        }
    }

    record ConnectionBack() implements CallEvent {
        @Override
        public boolean urgent() {
            return true;
        }
    }
}
