// SPDX-License-Identifier: EUPL-1.2

/** What the operating system tells and keeps: network interfaces, sleep, the end of the process, and later credentials, power and autostart. */
package eu.plenum.client.platform;
