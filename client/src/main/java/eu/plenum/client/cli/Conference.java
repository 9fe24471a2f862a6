// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import eu.plenum.client.device.Devices;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;
import java.util.Optional;

/** What the command line uses of {@link eu.plenum.client.Plenum}, so that a test can stand in for it. */
interface Conference extends AutoCloseable {

    Session join(JoinRequest request);

    Devices devices();

    /** One sentence when the last run of this program crashed. */
    Optional<String> crash();

    @Override
    void close();
}
