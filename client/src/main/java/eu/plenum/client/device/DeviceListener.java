// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.device;

/** What a user should be told of a device being tried out. Called on an engine thread: implementations only enqueue. */
public interface DeviceListener {

    /** The device named gives nothing; {@code instead} is the name of the one now used, empty for none. */
    void failed(DeviceProblem problem, String device, String instead);

    /** It works (again). */
    void running();
}
