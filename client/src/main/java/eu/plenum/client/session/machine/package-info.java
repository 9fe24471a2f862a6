// SPDX-License-Identifier: EUPL-1.2

/** How a session works: a pure reducer, the actor that owns its state, and the ports its effects run through. */
package eu.plenum.client.session.machine;
