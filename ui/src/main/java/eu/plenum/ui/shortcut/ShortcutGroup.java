// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.shortcut;

/** What belongs together where all shortcuts are listed. */
public enum ShortcutGroup {
    MEETING(ShortcutWord.GROUP_MEETING),
    PANELS(ShortcutWord.GROUP_PANELS),
    MOVING(ShortcutWord.GROUP_MOVING);

    private final ShortcutWord title;

    ShortcutGroup(ShortcutWord title) {
        this.title = title;
    }

    public ShortcutWord title() {
        return title;
    }
}
