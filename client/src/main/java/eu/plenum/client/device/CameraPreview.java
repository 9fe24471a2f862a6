// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.device;

/** A camera shown to ourselves alone. */
public interface CameraPreview extends AutoCloseable {

    /** The device is given back and the target is not written any more when this returns. Idempotent. */
    @Override
    void close();
}
