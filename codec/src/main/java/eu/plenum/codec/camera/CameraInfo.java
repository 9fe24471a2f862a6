// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

/**
 * A camera that can be chosen.
 *
 * @param id stable across restarts where the system allows it; what a user's choice is stored as
 * @param name as the system shows it
 */
public record CameraInfo(String id, String name) {}
