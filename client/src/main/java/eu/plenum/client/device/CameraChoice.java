// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.device;

import java.net.URI;
import java.nio.file.Path;

/** Which camera is to be seen. {@link #text} is its form on the command line and in the settings. */
public sealed interface CameraChoice {

    String text();

    /** The first device there is. */
    record SystemDefault() implements CameraChoice {
        @Override
        public String text() {
            return "default";
        }
    }

    record Off() implements CameraChoice {
        @Override
        public String text() {
            return "off";
        }
    }

    record Synthetic() implements CameraChoice {
        @Override
        public String text() {
            return "synthetic";
        }
    }

    record MediaFile(Path path) implements CameraChoice {
        @Override
        public String text() {
            return "file:" + path;
        }
    }

    /** MJPEG over HTTP; the URI may hold a password: {@link #text} is for settings the user owns, never for a log. */
    record Network(URI uri) implements CameraChoice {
        @Override
        public String text() {
            return uri.toString();
        }

        @Override
        public String toString() {
            return "Network[" + uri.getScheme() + "://" + uri.getHost() + "]";
        }
    }

    record Device(String id) implements CameraChoice {
        @Override
        public String text() {
            return id;
        }
    }

    /**
     * Reads the {@link #text} form.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    static CameraChoice parse(String text) {
        if (text.startsWith("http://") || text.startsWith("https://")) {
            try {
                URI uri = URI.create(text);
                if (uri.getHost() != null) {
                    return new Network(uri);
                }
            } catch (IllegalArgumentException notUri) {
                throw new IllegalArgumentException("The camera's address is not a valid URL.", notUri);
            }
            throw new IllegalArgumentException("The camera's address names no host.");
        }
        return switch (text) {
            case "default" -> new SystemDefault();
            case "off" -> new Off();
            case "synthetic" -> new Synthetic();
            case "" ->
                throw new IllegalArgumentException(
                        "The camera is empty; use an id, off, synthetic, file:PATH or a URL.");
            default -> text.startsWith("file:") ? new MediaFile(Path.of(text.substring(5))) : new Device(text);
        };
    }
}
