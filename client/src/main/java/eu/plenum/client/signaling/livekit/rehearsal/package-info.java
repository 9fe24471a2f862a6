// SPDX-License-Identifier: EUPL-1.2

/** What does a join need of a server, on a machine that is only being built on? Used by the build alone. */
@org.jspecify.annotations.NullMarked
package eu.plenum.client.signaling.livekit.rehearsal;
