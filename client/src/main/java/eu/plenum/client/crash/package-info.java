// SPDX-License-Identifier: EUPL-1.2

/** What the last run left when it did not end by itself, and the mark by which that is known. */
package eu.plenum.client.crash;
