// SPDX-License-Identifier: EUPL-1.2

/** The views of a session: which track is asked for at which size, and where its pictures are drawn. */
package eu.plenum.client.media.view;
