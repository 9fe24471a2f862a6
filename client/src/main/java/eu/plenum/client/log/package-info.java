// SPDX-License-Identifier: EUPL-1.2

/** The rotated and redacted log, kept from the first line. */
package eu.plenum.client.log;
