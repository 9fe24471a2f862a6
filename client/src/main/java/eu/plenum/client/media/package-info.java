// SPDX-License-Identifier: EUPL-1.2

/** Which track is wanted at which size for which view, and the memory its pictures are drawn into. */
package eu.plenum.client.media;
