// SPDX-License-Identifier: EUPL-1.2

/** The command line, and what it does to a call in a window or without one. */
package eu.plenum.client.cli;
