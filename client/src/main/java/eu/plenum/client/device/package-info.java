// SPDX-License-Identifier: EUPL-1.2

/** Lists of devices, previews, the meter and the speaker test, before and without any session. */
package eu.plenum.client.device;
