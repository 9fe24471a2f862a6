// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.plenum.client.session.CallStatistics.Received;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
    private static final Report EMPTY = new Report(
            new Report.Timings(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "PL-201",
            new Report.ProcessUse(0.5, OptionalDouble.empty()));

    private static final Report FULL = new Report(
            new Report.Timings(OptionalLong.of(412), OptionalLong.of(230), OptionalLong.of(95)),
            List.of(new Report.Person(
                    "ada-1",
                    "Ada \"the\" Countess\n",
                    List.of(
                            new Report.Track(
                                    "camera",
                                    new Received("VP8", 1280, 720, 598, 29, 1, 250.004, 3, 4.256, 0, 0, 0, 3_000_000),
                                    29.968),
                            new Report.Track(
                                    "microphone",
                                    new Received("opus", 0, 0, 0, 0, 0, 0, 0, 1.5, 480, 960_000, 0.0883883, 150_000),
                                    0)))),
            List.of(new Report.Publication(
                    "camera",
                    "VP8",
                    List.of(
                            new Report.Layer("q", 320, 180, 30, 150_000.4, true),
                            new Report.Layer("h", 640, 360, Double.NaN, 0, false)))),
            List.of(new Report.Line("ada-1", "half a \uD83D emoji, a whole 👋")),
            List.of(
                    new Report.Reconnect("resume", 5000, OptionalLong.of(33)),
                    new Report.Reconnect("full", 9000, OptionalLong.empty())),
            "left",
            new Report.ProcessUse(3.14159, OptionalDouble.of(181.25)));

    @Test
    void aFullReportIsWrittenAsTheContractSays() {
        assertThat(new String(ReportJson.write(FULL), StandardCharsets.UTF_8)).isEqualTo("""
                {
                  "schema" : 1,
                  "timings" : {
                    "connectMs" : 412,
                    "firstVideoFrameMs" : 230,
                    "firstAudioMs" : 95
                  },
                  "participants" : [
                    {
                      "identity" : "ada-1",
                      "name" : "Ada \\"the\\" Countess\\n",
                      "tracks" : [
                        {
                          "source" : "camera",
                          "codec" : "VP8",
                          "width" : 1280,
                          "height" : 720,
                          "framesDecoded" : 598,
                          "fps" : 29.97,
                          "freezeCount" : 1,
                          "freezeMs" : 250.0,
                          "packetsLost" : 3,
                          "jitterMs" : 4.26,
                          "concealedSamples" : 0,
                          "totalSamples" : 0,
                          "audioLevel" : 0.0,
                          "bytes" : 3000000
                        },
                        {
                          "source" : "microphone",
                          "codec" : "opus",
                          "width" : 0,
                          "height" : 0,
                          "framesDecoded" : 0,
                          "fps" : 0.0,
                          "freezeCount" : 0,
                          "freezeMs" : 0.0,
                          "packetsLost" : 0,
                          "jitterMs" : 1.5,
                          "concealedSamples" : 480,
                          "totalSamples" : 960000,
                          "audioLevel" : 0.088388,
                          "bytes" : 150000
                        }
                      ]
                    }
                  ],
                  "published" : [
                    {
                      "source" : "camera",
                      "codec" : "VP8",
                      "layers" : [
                        {
                          "rid" : "q",
                          "width" : 320,
                          "height" : 180,
                          "fps" : 30.0,
                          "bitrate" : 150000,
                          "active" : true
                        },
                        {
                          "rid" : "h",
                          "width" : 640,
                          "height" : 360,
                          "fps" : 0.0,
                          "bitrate" : 0,
                          "active" : false
                        }
                      ]
                    }
                  ],
                  "chat" : [
                    {
                      "from" : "ada-1",
                      "text" : "half a ? emoji, a whole 👋"
                    }
                  ],
                  "reconnects" : [
                    {
                      "kind" : "resume",
                      "atMs" : 5000,
                      "gapMs" : 33
                    },
                    {
                      "kind" : "full",
                      "atMs" : 9000,
                      "gapMs" : null
                    }
                  ],
                  "ended" : {
                    "reason" : "left"
                  },
                  "process" : {
                    "cpuSeconds" : 3.14,
                    "peakRssMb" : 181.25
                  }
                }
                """);
    }

    @Test
    void whatNeverHappenedIsNullAndListsAreEmpty() throws IOException {
        var json = new ObjectMapper().readTree(ReportJson.write(EMPTY));
        assertThat(json.path("timings").path("connectMs").isNull()).isTrue();
        assertThat(json.path("timings").path("firstVideoFrameMs").isNull()).isTrue();
        assertThat(json.path("participants").isArray()).isTrue();
        assertThat(json.path("reconnects").isEmpty()).isTrue();
        assertThat(json.path("ended").path("reason").asText()).isEqualTo("PL-201");
        assertThat(json.path("process").path("peakRssMb").isNull()).isTrue();
    }

    @Test
    void peakMemoryIsReadFromLinuxsStatus() {
        assertThat(ProcessMeter.peakRssMb(List.of("Name:\tjava", "VmHWM:\t  185600 kB", "VmRSS:\t 1 kB")))
                .hasValue(181.25);
        assertThat(ProcessMeter.peakRssMb(List.of("VmHWM:", "VmHWM: x kB"))).isEmpty();
    }
}
