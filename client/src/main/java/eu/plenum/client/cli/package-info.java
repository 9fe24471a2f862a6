// SPDX-License-Identifier: EUPL-1.2

/** The command line, and the headless participant behind it. */
package eu.plenum.client.cli;
