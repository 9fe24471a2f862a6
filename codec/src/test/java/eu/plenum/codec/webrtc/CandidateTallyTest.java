// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CandidateTallyTest {

    @Test
    void candidatesAreCountedWithoutTheirAddresses() {
        CandidateTally tally = new CandidateTally();
        assertThat(tally.isEmpty()).isTrue();
        tally.add("candidate:1 1 udp 2130706431 10.1.2.3 44200 typ host ufrag abc");
        tally.add("candidate:2 1 UDP 41820159 10.1.2.3 16761 typ relay raddr 0.0.0.0 rport 0");
        tally.add("candidate:3 1 udp 2130706431 fd00::7 44200 typ host");
        tally.add("candidate:4 1 tcp 1 10.1.2.3 9 typ host tcptype active");
        tally.add("nonsense from 10.1.2.3");
        assertThat(tally).hasToString("{tcp host=1, udp host=2, udp relay=1, unknown=1}");
    }
}
