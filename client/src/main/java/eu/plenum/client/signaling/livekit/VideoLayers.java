// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client.signaling.livekit;

import eu.plenum.client.meeting.TrackSource;
import eu.plenum.client.signaling.LocalTrack;
import eu.plenum.codec.Layer;
import eu.plenum.codec.VideoPublication.Encoding;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import livekit.LivekitModels.VideoLayer;
import livekit.LivekitModels.VideoQuality;
import livekit.LivekitRtc.SubscribedCodec;
import livekit.LivekitRtc.SubscribedQuality;
import livekit.LivekitRtc.SubscribedQualityUpdate;

/**
 * Which simulcast layers a capture is sent in, and which of them someone watches. Three from 960 pixels on the longer side, two
 * from 480, else one, each half the size of the next (livekit-client's rule); a screen is sent in one. Bitrates are
 * livekit-client's presets by size. Pure.
 */
final class VideoLayers {
    private static final int THREE_LAYERS = 960;
    private static final int TWO_LAYERS = 480;
    private static final List<Layer> LOW_TO_HIGH = List.of(Layer.LOW, Layer.MEDIUM, Layer.HIGH);

    private VideoLayers() {}

    static List<Encoding> encodings(LocalTrack track) {
        int longer = Math.max(track.width(), track.height());
        double fps = track.fps() > 0 ? track.fps() : 30;
        if (track.source() == TrackSource.SCREEN_SHARE) {
            return List.of(new Encoding(Layer.HIGH, 1, screenBitrate(longer, fps), fps));
        }
        int count = longer >= THREE_LAYERS ? 3 : longer >= TWO_LAYERS ? 2 : 1;
        if (count == 1) {
            return List.of(new Encoding(Layer.HIGH, 1, cameraBitrate(longer), fps));
        }
        return IntStream.range(0, count)
                .mapToObj(index -> {
                    int scale = 1 << (count - 1 - index);
                    return new Encoding(LOW_TO_HIGH.get(index), scale, cameraBitrate(longer / scale), fps);
                })
                .toList();
    }

    /** The same for the server. */
    static List<VideoLayer> announced(LocalTrack track, List<Encoding> encodings) {
        return encodings.stream()
                .map(encoding -> VideoLayer.newBuilder()
                        .setQuality(quality(encoding.layer()))
                        .setWidth((int) Math.ceil(track.width() / encoding.scaleDownBy()))
                        .setHeight((int) Math.ceil(track.height() / encoding.scaleDownBy()))
                        .setBitrate(encoding.maxBitrate())
                        .build())
                .toList();
    }

    /** The layers to go on sending. A quality we have no layer for counts for our highest one below it. */
    static Set<Layer> watched(SubscribedQualityUpdate update, String codec, List<Encoding> encodings) {
        List<SubscribedQuality> qualities = update.getSubscribedCodecsList().stream()
                .filter(subscribed -> ours(subscribed, codec))
                .findFirst()
                .map(SubscribedCodec::getQualitiesList)
                .orElseGet(() -> update.getSubscribedCodecsCount() == 0 ? legacy(update) : List.of());
        Set<Layer> watched = EnumSet.noneOf(Layer.class);
        for (SubscribedQuality quality : qualities) {
            if (quality.getEnabled()) {
                watched.add(layer(quality.getQuality(), encodings));
            }
        }
        return watched;
    }

    @SuppressWarnings("deprecation") // The only list older servers send.
    private static List<SubscribedQuality> legacy(SubscribedQualityUpdate update) {
        return update.getSubscribedQualitiesList();
    }

    private static boolean ours(SubscribedCodec subscribed, String codec) {
        String name = subscribed.getCodec().toLowerCase(Locale.ROOT);
        return name.equals(codec) || name.equals("video/" + codec);
    }

    private static Layer layer(VideoQuality quality, List<Encoding> encodings) {
        int wanted = switch (quality) {
            case LOW -> 0;
            case MEDIUM -> 1;
            case HIGH, OFF, UNRECOGNIZED -> 2;
        };
        return encodings.get(Math.min(wanted, encodings.size() - 1)).layer();
    }

    private static VideoQuality quality(Layer layer) {
        return switch (layer) {
            case LOW -> VideoQuality.LOW;
            case MEDIUM -> VideoQuality.MEDIUM;
            case HIGH -> VideoQuality.HIGH;
        };
    }

    private static int cameraBitrate(int longer) {
        if (longer <= 320) {
            return 160_000;
        }
        if (longer <= 640) {
            return 450_000;
        }
        if (longer <= 960) {
            return 800_000;
        }
        return longer <= 1_280 ? 1_700_000 : 3_000_000;
    }

    private static int screenBitrate(int longer, double fps) {
        boolean fast = fps > 15;
        if (longer <= 1_280) {
            return fast ? 2_000_000 : 1_500_000;
        }
        if (longer <= 1_920) {
            return fast ? 5_000_000 : 2_500_000;
        }
        return fast ? 8_000_000 : 5_000_000;
    }
}
