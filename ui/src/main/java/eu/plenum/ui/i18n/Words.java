// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.i18n;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

/**
 * What every screen says, in the language that holds now. Used on the JavaFX thread, except {@link #text} and {@link #formats}
 * where the language cannot change meanwhile.
 */
public final class Words {
    private final ObservableValue<? extends Texts> texts;

    /** @param texts those of the language that holds; a change reaches every binding at once */
    public Words(ObservableValue<? extends Texts> texts) {
        this.texts = texts;
    }

    /**
     * The text of a word now.
     *
     * @param arguments for the pattern's places: numbers, dates and times are written as the language does, words are looked up,
     *     and of an observable value the present one is taken
     */
    public String text(Word word, Object... arguments) {
        Texts now = texts.getValue();
        String pattern = now.pattern(word);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, now.locale()).format(written(arguments));
    }

    /** The text of a word, which follows the language and those arguments that are observable values. */
    public StringBinding binding(Word word, Object... arguments) {
        List<Observable> sources = new ArrayList<>(List.of(texts));
        for (Object argument : arguments) {
            if (argument instanceof Observable source) {
                sources.add(source);
            }
        }
        Object[] kept = arguments.clone();
        return Bindings.createStringBinding(() -> text(word, kept), sources.toArray(Observable[]::new));
    }

    /** How dates and numbers are written now. */
    public Formats formats() {
        return new Formats(texts.getValue().locale());
    }

    /** The texts that hold, for what must follow the language without being a text. */
    public ObservableValue<? extends Texts> texts() {
        return texts;
    }

    private Object[] written(Object[] arguments) {
        Object[] written = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            written[i] = written(arguments[i]);
        }
        return written;
    }

    private Object written(Object argument) {
        return switch (argument) {
            case Word word -> text(word);
            case LocalDate date -> formats().date(date);
            case LocalTime time -> formats().time(time);
            case ObservableValue<?> value -> value.getValue() == null ? "" : written(value.getValue());
            default -> argument;
        };
    }
}
