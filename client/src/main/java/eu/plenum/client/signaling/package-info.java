// SPDX-License-Identifier: EUPL-1.2

/** The seam for servers: a provider recognises a link and opens a signaling session over peers of its own. */
package eu.plenum.client.signaling;
