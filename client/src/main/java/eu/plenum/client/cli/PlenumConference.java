// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.Plenum;
import eu.plenum.client.device.Devices;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import java.util.Optional;

/** The real {@link Conference}. */
record PlenumConference(Plenum plenum) implements Conference {

    @Override
    public Session join(JoinRequest request) {
        return plenum.join(request);
    }

    @Override
    public Devices devices() {
        return plenum.devices();
    }

    @Override
    public Optional<String> crash() {
        return Optional.empty();
    }

    @Override
    public void close() {
        plenum.close();
    }
}
