// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.settings;

/** A page of the settings. */
public enum SettingsPage {
    PROFILE(SettingsWord.PROFILE, "fltrmz-person-24", "fltfmz-person-24"),
    SOUND_AND_PICTURE(SettingsWord.SOUND_AND_PICTURE, "fltral-headset-24", "fltfal-headset-24"),
    APPEARANCE(SettingsWord.APPEARANCE, "fltral-dark-theme-24", "fltfal-dark-theme-24"),
    LANGUAGE(SettingsWord.LANGUAGE, "fltral-globe-24", "fltfal-globe-24"),
    NOTIFICATIONS(SettingsWord.NOTIFICATIONS, "fltral-alert-24", "fltfal-alert-24"),
    SHORTCUTS(SettingsWord.SHORTCUTS, "fltral-keyboard-24", "fltfal-keyboard-24"),
    ACCESSIBILITY(SettingsWord.ACCESSIBILITY, "fltral-accessibility-24", "fltfal-accessibility-24");

    private final SettingsWord title;
    private final String icon;
    private final String iconWhenOpen;

    SettingsPage(SettingsWord title, String icon, String iconWhenOpen) {
        this.title = title;
        this.icon = icon;
        this.iconWhenOpen = iconWhenOpen;
    }

    SettingsWord title() {
        return title;
    }

    String icon(boolean open) {
        return open ? iconWhenOpen : icon;
    }
}
