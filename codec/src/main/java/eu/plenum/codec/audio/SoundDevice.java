// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/**
 * A microphone or a speaker of this machine.
 *
 * @param id stable across restarts where the system allows it; what a user's choice is stored as
 * @param name as the system shows it
 * @param systemDefault whether "system default" means this one now
 */
public record SoundDevice(String id, String name, boolean systemDefault) {}
