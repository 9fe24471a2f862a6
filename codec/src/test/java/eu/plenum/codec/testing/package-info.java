// SPDX-License-Identifier: EUPL-1.2

/** A media engine without media, for the unit tests of those who use one. */
@org.jspecify.annotations.NullMarked
package eu.plenum.codec.testing;
