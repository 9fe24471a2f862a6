// SPDX-License-Identifier: EUPL-1.2

/** The session: a pure reducer inside an actor that publishes immutable snapshots and takes commands. */
package eu.plenum.client.session;
