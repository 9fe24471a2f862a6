// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
    private static final Path HOME = Path.of("/home/ann").toAbsolutePath();

    @Test
    void linuxFollowsTheXdgConventions() {
        assertThat(Folders.byConvention("Linux", Map.of(), HOME))
                .isEqualTo(new Folders(
                        HOME.resolve(".config/plenum"),
                        HOME.resolve(".local/state/plenum"),
                        HOME.resolve(".cache/plenum")));
        Path elsewhere = Path.of("/elsewhere").toAbsolutePath();
        assertThat(Folders.byConvention(
                        "Linux",
                        Map.of(
                                "XDG_CONFIG_HOME",
                                elsewhere.toString(),
                                "XDG_STATE_HOME",
                                "relative/is/ignored",
                                "XDG_CACHE_HOME",
                                " "),
                        HOME))
                .isEqualTo(new Folders(
                        elsewhere.resolve("plenum"),
                        HOME.resolve(".local/state/plenum"),
                        HOME.resolve(".cache/plenum")));
    }

    @Test
    void windowsRoamsOnlyTheSettings() {
        Path roaming = Path.of("/users/ann/roaming").toAbsolutePath();
        Path local = Path.of("/users/ann/local").toAbsolutePath();
        assertThat(Folders.byConvention(
                        "Windows 11", Map.of("APPDATA", roaming.toString(), "LOCALAPPDATA", local.toString()), HOME))
                .isEqualTo(new Folders(
                        roaming.resolve("Plenum"), local.resolve("Plenum/Logs"), local.resolve("Plenum/Cache")));
    }

    @Test
    void macKeepsEverythingInTheLibrary() {
        assertThat(Folders.byConvention("Mac OS X", Map.of(), HOME))
                .isEqualTo(new Folders(
                        HOME.resolve("Library/Application Support/Plenum"),
                        HOME.resolve("Library/Logs/Plenum"),
                        HOME.resolve("Library/Caches/Plenum")));
    }
}
