// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.util.Comparator;
import java.util.List;

/** Picks the format of a camera nearest to the one wanted. */
final class FormatChoice {
    private FormatChoice() {}

    /**
     * Fewer pixels than wanted count twice as bad as more, a rate below two thirds of the wanted one is taken only when there is
     * no other, and among equals the nearest rate wins. What is wanted itself when the camera names none.
     */
    static CaptureFormat nearest(List<CaptureFormat> offered, CaptureFormat wanted) {
        return offered.stream()
                .filter(format -> format.width() > 0 && format.height() > 0 && format.fps() > 0)
                .min(Comparator.comparing((CaptureFormat format) -> format.fps() < wanted.fps() * 2 / 3)
                        .thenComparingLong(format -> distance(format, wanted))
                        .thenComparingDouble(format -> Math.abs(format.fps() - wanted.fps())))
                .orElse(wanted);
    }

    private static long distance(CaptureFormat format, CaptureFormat wanted) {
        return lengthDistance(format.width(), wanted.width()) + lengthDistance(format.height(), wanted.height());
    }

    private static long lengthDistance(int offered, int wanted) {
        return offered < wanted ? 2L * (wanted - offered) : offered - wanted;
    }
}
