// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.audio;

/**
 * How often playing was disturbed so far: by lateness of what arrives or of ourselves on a busy machine.
 *
 * @param brokenOff a voice fell silent since nothing of it came
 * @param lengthened a voice was made longer by a period of itself, lest it break off
 * @param shortened a voice was made shorter by one, since too much had gathered
 * @param ranDry the speaker had nothing of ours to play, where that is known
 */
public record Disturbances(long brokenOff, long lengthened, long shortened, long ranDry) {

    public static final Disturbances NONE = new Disturbances(0, 0, 0, 0);

    Disturbances plus(Disturbances other) {
        return new Disturbances(
                brokenOff + other.brokenOff,
                lengthened + other.lengthened,
                shortened + other.shortened,
                ranDry + other.ranDry);
    }
}
