// SPDX-License-Identifier: EUPL-1.2

/** Our own devices between the words of client.device and those of codec. */
package eu.plenum.client.capture;
