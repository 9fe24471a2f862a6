// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import java.util.List;
import java.util.Optional;

/**
 * What we were started with.
 *
 * @param given the words of the command line after the program's name
 * @param tokenOfEnvironment the variable {@link #TOKEN_VARIABLE}, empty for none
 */
record Arguments(List<String> given, String tokenOfEnvironment) {
    static final String TOKEN_VARIABLE = "PLENUM_TOKEN";

    Arguments {
        given = List.copyOf(given);
    }

    Optional<String> token() {
        return tokenOfEnvironment.isBlank() ? Optional.empty() : Optional.of(tokenOfEnvironment.strip());
    }

    /** Without the words: there may be secrets among them. */
    @Override
    public String toString() {
        return "Arguments[" + given.size() + " words]";
    }
}
