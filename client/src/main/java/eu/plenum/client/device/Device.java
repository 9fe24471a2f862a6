// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.device;

/**
 * A camera, microphone or speaker that can be chosen.
 *
 * @param id stable across restarts where the system allows it; what a choice is stored as
 * @param name as the system shows it
 * @param systemDefault whether the choice "system default" means this one now
 */
public record Device(String id, String name, boolean systemDefault) {}
