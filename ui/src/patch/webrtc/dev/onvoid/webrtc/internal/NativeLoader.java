// SPDX-License-Identifier: EUPL-1.2
package dev.onvoid.webrtc.internal;

/**
 * Takes the place of webrtc-java 0.14.0's class of this name in the application we build: theirs unpacks 23 MB into the temporary
 * folder at each start and loads them from there, which costs a tenth of a second and fails where that folder may hold no programs.
 * Here the library lies beside the application, in the folder {@code java.library.path} names. Written anew; nothing of theirs is
 * in it.
 */
public final class NativeLoader {
    private NativeLoader() {}

    /**
     * Loads the library, once. May be called from any thread.
     *
     * @param name without what the system puts around it
     * @throws UnsatisfiedLinkError when it is not there, or a library it needs is not
     */
    @SuppressWarnings("restricted") // loading it is all this is for; java.options allows this module native access
    public static void loadLibrary(String name) {
        System.loadLibrary(name);
    }
}
