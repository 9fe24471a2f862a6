// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui;

/** Starts the program. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
