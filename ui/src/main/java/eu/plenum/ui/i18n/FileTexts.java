// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The texts as the files beside the enums have them, each file read on first use. Any thread may ask. */
public final class FileTexts implements Texts {
    private final Language language;
    private final Locale locale;
    private final Map<Class<?>, Properties> read = new ConcurrentHashMap<>();

    /** @param system the system's locale, whose region decides how dates and numbers are written */
    public FileTexts(Language language, Locale system) {
        this.language = language;
        this.locale = language.locale(system);
    }

    @Override
    public Locale locale() {
        return locale;
    }

    /** @throws IllegalStateException when the file lacks the word, which a test excludes for every enum there is */
    @Override
    public String pattern(Word word) {
        String text = read.computeIfAbsent(word.getDeclaringClass(), this::read).getProperty(word.name());
        if (text == null) {
            throw new IllegalStateException("no text in " + language + " for " + word);
        }
        return language == Language.FRENCH ? FrenchSpaces.in(text) : text;
    }

    private Properties read(Class<?> words) {
        String name = "words_" + language.code() + ".properties";
        try (InputStream file = words.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no " + name + " beside " + words);
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
