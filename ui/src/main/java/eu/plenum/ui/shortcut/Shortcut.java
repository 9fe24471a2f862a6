// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.shortcut;

import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A keyboard shortcut: those that officials know from La Suite Meet, and what a desktop program has besides. */
public enum Shortcut {
    MICROPHONE(ShortcutGroup.MEETING, ShortcutWord.MICROPHONE, KeyCode.D, With.CONTROL),
    CAMERA(ShortcutGroup.MEETING, ShortcutWord.CAMERA, KeyCode.E, With.CONTROL),
    /** Held, not pressed: see {@link HoldToTalk}. */
    HOLD_TO_TALK(ShortcutGroup.MEETING, ShortcutWord.HOLD_TO_TALK, KeyCode.V, With.NOTHING),
    HAND(ShortcutGroup.MEETING, ShortcutWord.HAND, KeyCode.H, With.CONTROL_AND_SHIFT),
    CHAT(ShortcutGroup.PANELS, ShortcutWord.CHAT, KeyCode.M, With.CONTROL_AND_SHIFT),
    PEOPLE(ShortcutGroup.PANELS, ShortcutWord.PEOPLE, KeyCode.P, With.CONTROL_AND_SHIFT),
    SETTINGS(ShortcutGroup.PANELS, ShortcutWord.SETTINGS, KeyCode.COMMA, With.CONTROL),
    HELP(ShortcutGroup.PANELS, ShortcutWord.HELP, KeyCode.SLASH, With.CONTROL_AND_SHIFT),
    TOOLBAR(ShortcutGroup.MOVING, ShortcutWord.TOOLBAR, KeyCode.F2, With.NOTHING),
    NEXT_REGION(ShortcutGroup.MOVING, ShortcutWord.NEXT_REGION, KeyCode.F6, With.NOTHING),
    PREVIOUS_REGION(ShortcutGroup.MOVING, ShortcutWord.PREVIOUS_REGION, KeyCode.F6, With.SHIFT),
    NEXT_PAGE(ShortcutGroup.MOVING, ShortcutWord.NEXT_PAGE, KeyCode.PAGE_DOWN, With.NOTHING),
    PREVIOUS_PAGE(ShortcutGroup.MOVING, ShortcutWord.PREVIOUS_PAGE, KeyCode.PAGE_UP, With.NOTHING),
    FULL_SCREEN(ShortcutGroup.MOVING, ShortcutWord.FULL_SCREEN, KeyCode.F, With.CONTROL_AND_SHIFT);

    /** The keys held down meanwhile; control is ⌘ on an Apple keyboard. */
    enum With {
        NOTHING(false, false),
        SHIFT(false, true),
        CONTROL(true, false),
        CONTROL_AND_SHIFT(true, true);

        private final boolean control;
        private final boolean shift;

        With(boolean control, boolean shift) {
            this.control = control;
            this.shift = shift;
        }

        boolean control() {
            return control;
        }

        boolean shift() {
            return shift;
        }
    }

    private final ShortcutGroup group;
    private final ShortcutWord what;
    private final KeyCode key;
    private final With with;

    Shortcut(ShortcutGroup group, ShortcutWord what, KeyCode key, With with) {
        this.group = group;
        this.what = what;
        this.key = key;
        this.with = with;
    }

    public ShortcutGroup group() {
        return group;
    }

    /** What it does, in words. */
    public ShortcutWord what() {
        return what;
    }

    KeyCode key() {
        return key;
    }

    With with() {
        return with;
    }

    /** Whether pressing this is this shortcut. */
    boolean matches(KeyEvent pressed) {
        return keys().anyMatch(each -> new KeyCodeCombination(each, modifiers()).match(pressed));
    }

    /** Where the slash is a shifted key it has another code: the colon's on a French keyboard, the seven's on a German one. */
    private Stream<KeyCode> keys() {
        return this == HELP ? Stream.of(KeyCode.SLASH, KeyCode.DIVIDE, KeyCode.COLON, KeyCode.DIGIT7) : Stream.of(key);
    }

    private KeyCombination.Modifier[] modifiers() {
        return switch (with) {
            case NOTHING -> new KeyCombination.Modifier[] {};
            case SHIFT -> new KeyCombination.Modifier[] {KeyCombination.SHIFT_DOWN};
            case CONTROL -> new KeyCombination.Modifier[] {KeyCombination.SHORTCUT_DOWN};
            case CONTROL_AND_SHIFT ->
                new KeyCombination.Modifier[] {KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN};
        };
    }

    /** A key without modifiers that the control with the focus may want for itself. */
    boolean plain() {
        return with == With.NOTHING && !key.isFunctionKey();
    }
}
