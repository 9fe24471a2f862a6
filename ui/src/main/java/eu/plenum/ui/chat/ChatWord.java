// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import eu.plenum.ui.i18n.Word;

/** What the chat says. */
public enum ChatWord implements Word {
    TITLE,
    EMPTY_HEADING,
    EMPTY_SENTENCE,
    KEPT,
    NEW,
    YOU,
    FIELD,
    SEND,
    EVERYONE_READS,
    ENTER_SENDS,
    COUNT,
    TOO_LONG,
    NOT_ALLOWED,
    SENDING,
    NOT_SENT,
    SEND_AGAIN,
    DISCARD,
    SHOW_ALL,
    COPY_MESSAGE,
    NEWER_BELOW,
    HISTORY,
    SPOKEN_MESSAGE,
    LINK,
    ASK_OPEN,
    LEADS_TO,
    NOT_ENCRYPTED,
    FOREIGN_LETTERS,
    OPEN,
    COPY_ADDRESS,
    CANCEL
}
