// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.session;

/** A notice and its place in the session's count, from 1, so that a screen shows each once. */
public record NumberedNotice(long number, Notice notice) {}
