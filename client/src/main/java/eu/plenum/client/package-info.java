// SPDX-License-Identifier: EUPL-1.2

/** The composition root: builds the engine, the providers, settings and sessions from clock, folders and system ports. */
package eu.plenum.client;
