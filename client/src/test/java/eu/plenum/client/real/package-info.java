// SPDX-License-Identifier: EUPL-1.2

/** The real parts that tests run against: a LiveKit server, a Chromium participant, faults on the wire, the program itself. */
package eu.plenum.client.real;
