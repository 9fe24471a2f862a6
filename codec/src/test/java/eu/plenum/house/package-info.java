// SPDX-License-Identifier: EUPL-1.2

/** Rules that hold for the code of every module; each module's architecture test applies them to its own classes. */
@org.jspecify.annotations.NullMarked
package eu.plenum.house;
