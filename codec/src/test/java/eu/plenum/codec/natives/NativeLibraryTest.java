// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.natives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativeLibraryTest {

    @Test
    void aMissingSystemLibraryIsNamed() {
        UnsatisfiedLinkError thrown = new UnsatisfiedLinkError("/tmp/libwebrtc-java-linux-x86_6412.so: libpulse.so.0:"
                + " cannot open shared object file: No such file or directory");

        assertThat(NativeLibrary.explain(thrown)).isEqualTo("libpulse.so.0 is not installed");
        assertThat(NativeLibrary.explain(new ExceptionInInitializerError(new RuntimeException("x", thrown))))
                .isEqualTo("libpulse.so.0 is not installed");
    }

    @Test
    void anythingElseIsToldInItsOwnWords() {
        assertThat(NativeLibrary.explain(new UnsatisfiedLinkError("wrong ELF class")))
                .isEqualTo("UnsatisfiedLinkError: wrong ELF class");
        assertThat(NativeLibrary.explain(new IllegalStateException())).isEqualTo("IllegalStateException: null");
    }
}
