// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.i18n;

/**
 * A text that a person reads or hears. Each screen has one enum of them; its texts stand in
 * {@code eu/plenum/ui/<package>/words_{en,fr,de,nl}.properties}, where the key is the constant's name. The texts are patterns of
 * {@link java.text.MessageFormat} ({@code {0}}, {@code {0,choice,1#one person|1<{0} people}}) with typographic apostrophes (’),
 * because the straight one quotes in such patterns. A test holds enums and files together.
 */
public interface Word {

    /** The enum's constant. */
    String name();

    /** The enum, beside which the files stand. */
    Class<?> getDeclaringClass();
}
