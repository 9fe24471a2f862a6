// SPDX-License-Identifier: EUPL-1.2

/** One named thread that owns mutable state, its mailbox and its timers. */
package eu.plenum.client.actor;
