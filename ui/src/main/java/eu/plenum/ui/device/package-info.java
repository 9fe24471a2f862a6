// SPDX-License-Identifier: EUPL-1.2

/** Cameras, microphones and speakers as they are chosen and tried on the screens. */
package eu.plenum.ui.device;
