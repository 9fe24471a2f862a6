// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.settings;

import eu.plenum.ui.i18n.Word;

/** What the settings say. */
public enum SettingsWord implements Word {
    TITLE,
    BACK,
    PAGES,
    PROFILE,
    SOUND_AND_PICTURE,
    APPEARANCE,
    LANGUAGE,
    NOTIFICATIONS,
    SHORTCUTS,
    ACCESSIBILITY,
    YOUR_NAME,
    YOUR_NAME_HINT,
    JOIN_MUTED,
    JOIN_MUTED_HINT,
    JOIN_CAMERA_OFF,
    JOIN_CAMERA_OFF_HINT,
    HOLD_TO_TALK,
    HOLD_TO_TALK_HINT,
    SELF_VIEW,
    SELF_VIEW_MIRRORED,
    SELF_VIEW_AS_SENT,
    SELF_VIEW_HIDDEN,
    THEME,
    THEME_SYSTEM,
    THEME_LIGHT,
    THEME_DARK,
    THEME_CONTRAST,
    TEXT_SIZE,
    /** {0} is the system's language, in itself. */
    LANGUAGE_SYSTEM,
    NOTIFY_CHAT,
    NOTIFY_CHAT_HINT,
    NOTIFY_WAITING,
    NOTIFY_WAITING_HINT,
    REDUCED_MOTION,
    REDUCED_MOTION_HINT,
    SET_BY_ORGANISATION
}
