// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import eu.plenum.client.device.Devices;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.session.Session;

/** The composition root: builds every part from its context, each on first use. Every method may be called from any thread. */
@SuppressWarnings("DoNotCallSuggester") // join and devices are being built; their callers are written meanwhile
public final class Plenum implements AutoCloseable {
    private final PlenumContext context;

    public Plenum(PlenumContext context) {
        this.context = context;
    }

    /** Starts joining and returns at once; what goes wrong ends the session with its reason. */
    public Session join(JoinRequest request) {
        throw new UnsupportedOperationException(context.version() + " cannot join " + request.invitation() + " yet");
    }

    public Devices devices() {
        throw new UnsupportedOperationException(context.version() + " knows no devices yet");
    }

    /** Leaves every session, then releases devices and the media engine. */
    @Override
    public void close() {}
}
