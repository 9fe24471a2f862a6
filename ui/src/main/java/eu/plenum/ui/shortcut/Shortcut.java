// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.shortcut;

import javafx.scene.input.KeyCharacterCombination;
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
    SHARE(ShortcutGroup.MEETING, ShortcutWord.SHARE, KeyCode.S, With.CONTROL_AND_SHIFT),
    HAND(ShortcutGroup.MEETING, ShortcutWord.HAND, KeyCode.H, With.CONTROL_AND_SHIFT),
    REACT(ShortcutGroup.MEETING, ShortcutWord.REACT, KeyCode.E, With.CONTROL_AND_SHIFT),
    RECORD(ShortcutGroup.MEETING, ShortcutWord.RECORD, KeyCode.L, With.CONTROL_AND_SHIFT),
    CHAT(ShortcutGroup.PANELS, ShortcutWord.CHAT, KeyCode.M, With.CONTROL_AND_SHIFT),
    PEOPLE(ShortcutGroup.PANELS, ShortcutWord.PEOPLE, KeyCode.P, With.CONTROL_AND_SHIFT),
    SETTINGS(ShortcutGroup.PANELS, ShortcutWord.SETTINGS, KeyCode.COMMA, With.CONTROL),
    /** On a keyboard where the slash is shifted already (French, German) it is typed as there. */
    HELP(ShortcutGroup.PANELS, ShortcutWord.HELP, KeyCode.SLASH, With.CONTROL_AND_SHIFT),
    TOOLBAR(ShortcutGroup.MOVING, ShortcutWord.TOOLBAR, KeyCode.F2, With.NOTHING),
    NEXT_REGION(ShortcutGroup.MOVING, ShortcutWord.NEXT_REGION, KeyCode.F6, With.NOTHING),
    PREVIOUS_REGION(ShortcutGroup.MOVING, ShortcutWord.PREVIOUS_REGION, KeyCode.F6, With.SHIFT),
    NEXT_PAGE(ShortcutGroup.MOVING, ShortcutWord.NEXT_PAGE, KeyCode.PAGE_DOWN, With.NOTHING),
    PREVIOUS_PAGE(ShortcutGroup.MOVING, ShortcutWord.PREVIOUS_PAGE, KeyCode.PAGE_UP, With.NOTHING),
    FULL_SCREEN(ShortcutGroup.MOVING, ShortcutWord.FULL_SCREEN, KeyCode.F, With.CONTROL_AND_SHIFT),
    FIT_SHARE(ShortcutGroup.MOVING, ShortcutWord.FIT_SHARE, KeyCode.DIGIT0, With.CONTROL),
    FULL_SIZE_SHARE(ShortcutGroup.MOVING, ShortcutWord.FULL_SIZE_SHARE, KeyCode.DIGIT1, With.CONTROL);

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
        boolean asOurs = new KeyCodeCombination(key, modifiers()).match(pressed);
        // Where the slash is a shifted key it has another code: what counts is the character.
        return asOurs
                || (this == HELP
                        && mayTypeSlash(pressed.getCode())
                        && new KeyCharacterCombination("/", KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY)
                                .match(pressed));
    }

    /** Where a slash is typed only the system knows, and it is asked only about keys that no other shortcut has. */
    private static boolean mayTypeSlash(KeyCode code) {
        return !code.isLetterKey() && !code.isModifierKey() && !code.isFunctionKey() && !code.isNavigationKey();
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
