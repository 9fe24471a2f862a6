// SPDX-License-Identifier: EUPL-1.2

/** Stand-ins for what a session uses: a provider, sound, cameras and tracks that do what a test tells them to. */
package eu.plenum.client.testing;
