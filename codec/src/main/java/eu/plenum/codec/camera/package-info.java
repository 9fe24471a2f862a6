// SPDX-License-Identifier: EUPL-1.2

/** The one directory of cameras: USB, network, media file and synthetic ones, found and gone while running. */
package eu.plenum.codec.camera;
