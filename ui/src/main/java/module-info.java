// SPDX-License-Identifier: EUPL-1.2

import org.jspecify.annotations.NullMarked;

/** The program's entry and its screens. */
@NullMarked
module eu.plenum.ui {
    requires static org.jspecify;
    requires eu.plenum.client;
    requires atlantafx.base;
    requires javafx.base;
    requires javafx.controls;
    requires javafx.graphics;
    requires org.kordamp.ikonli.fluentui;
    requires org.kordamp.ikonli.javafx;
    requires org.slf4j;
}
