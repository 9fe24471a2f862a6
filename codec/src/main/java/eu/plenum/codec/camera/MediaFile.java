// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.camera;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jcodec.codecs.h264.H264Decoder;
import org.jcodec.codecs.h264.H264Utils;
import org.jcodec.codecs.h264.io.model.Frame;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.common.Codec;
import org.jcodec.common.DemuxerTrackMeta;
import org.jcodec.common.SeekableDemuxerTrack;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Picture;
import org.jcodec.containers.mp4.demuxer.MP4Demuxer;
import org.jspecify.annotations.Nullable;

/**
 * The H.264 pictures of an MP4 or QuickTime file, in the order they are stored. Used by one thread.
 *
 * <p>JCodec throws any exception at a damaged file and sees to no size: {@link Mp4Check} goes first, the picture size is taken
 * from the one parameter set and may not change, and the caller must take whatever comes out of here for an unreadable file. A
 * JCodec decoder starts threads it never ends for pictures of several slices: one decoder serves all rounds of the loop.
 */
final class MediaFile implements AutoCloseable {
    static final int LARGEST_WIDTH = 1920;
    static final int LARGEST_HEIGHT = 1088;
    private static final int MACROBLOCK = 16;

    private final FileChannel channel;
    private final SeekableDemuxerTrack track;
    private final DemuxerTrackMeta meta;
    private final H264Decoder decoder;
    private final SeqParameterSet parameters;
    private final byte[][] planes;
    private final boolean reordered;

    /** @throws IOException when it cannot be read; its message is one clause in English when it is a ProtocolException */
    MediaFile(Path path) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.READ);
        boolean done = false;
        try {
            reordered = Mp4Check.check(channel).reordered();
            track = videoTrack(channel);
            meta = track.getMeta();
            if (meta.getCodec() != Codec.H264 || meta.getCodecPrivate() == null) {
                throw new ProtocolException("its pictures are not H.264");
            }
            parameters = parameters(meta.getCodecPrivate());
            int width = (parameters.picWidthInMbsMinus1 + 1) * MACROBLOCK;
            int height = (parameters.picHeightInMapUnitsMinus1 + 1) * MACROBLOCK;
            decoder = H264Decoder.createH264DecoderFromCodecPrivate(meta.getCodecPrivate());
            planes = Picture.create(width, height, ColorSpace.YUV420J).getData();
            done = true;
        } finally {
            if (!done) {
                channel.close();
            }
        }
    }

    private static SeekableDemuxerTrack videoTrack(FileChannel channel) throws IOException {
        return switch (MP4Demuxer.createMP4Demuxer(new FileChannelWrapper(channel))
                .getVideoTrack()) {
            case SeekableDemuxerTrack video -> video;
            case null, default -> throw new ProtocolException("there are no pictures in it");
        };
    }

    private static SeqParameterSet parameters(ByteBuffer codecPrivate) throws ProtocolException {
        List<ByteBuffer> sets = H264Utils.getRawSPS(codecPrivate.duplicate());
        if (sets.size() != 1) {
            throw new ProtocolException("it holds pictures of several kinds");
        }
        SeqParameterSet set = H264Utils.readSPS(sets.getFirst());
        long width = (set.picWidthInMbsMinus1 + 1L) * MACROBLOCK;
        long height = (set.picHeightInMapUnitsMinus1 + 1L) * MACROBLOCK;
        if (width < MACROBLOCK || height < MACROBLOCK || width > LARGEST_WIDTH || height > LARGEST_HEIGHT) {
            throw new ProtocolException("its pictures are larger than " + LARGEST_WIDTH + "x" + LARGEST_HEIGHT);
        }
        if (set.chromaFormatIdc != ColorSpace.YUV420J || set.bitDepthLumaMinus8 != 0 || set.bitDepthChromaMinus8 != 0) {
            throw new ProtocolException("its colours are not 4:2:0 with 8 bits");
        }
        if (!set.frameMbsOnlyFlag) {
            throw new ProtocolException("its pictures are interlaced");
        }
        return set;
    }

    /** A decoded picture in JCodec's memory, good until the next. */
    record Decoded(Frame frame, double seconds) {}

    /** The next picture as stored, or null at the end of the file. */
    @Nullable
    Decoded next() throws IOException {
        Packet packet = track.nextFrame();
        if (packet == null) {
            return null;
        }
        ByteBuffer data = packet.getData();
        for (ByteBuffer set : H264Utils.getRawSPS(data.duplicate())) {
            SeqParameterSet other = H264Utils.readSPS(set);
            if (other.picWidthInMbsMinus1 != parameters.picWidthInMbsMinus1
                    || other.picHeightInMapUnitsMinus1 != parameters.picHeightInMapUnitsMinus1) {
                throw new ProtocolException("its pictures change their size");
            }
        }
        Frame frame = decoder.decodeFrame(data, planes);
        if (frame == null) {
            throw new ProtocolException("a picture in it cannot be decoded");
        }
        return new Decoded(frame, packet.getPtsD());
    }

    void rewind() throws IOException {
        track.gotoFrame(0);
    }

    /** Whether pictures are stored in another order than they are shown. */
    boolean reordered() {
        return reordered;
    }

    /** Of one round, in seconds. */
    double duration() {
        return meta.getTotalDuration();
    }

    /** Mean pictures per second. */
    double fps() {
        return meta.getTotalFrames() / Math.max(meta.getTotalDuration(), 0.001);
    }

    /** Whether black is 0 rather than 16. */
    boolean fullRange() {
        return parameters.vuiParams != null
                && parameters.vuiParams.videoSignalTypePresentFlag
                && parameters.vuiParams.videoFullRangeFlag;
    }

    /** Clockwise degrees. */
    int rotation() {
        return switch (meta.getOrientation()) {
            case D_90 -> 90;
            case D_180 -> 180;
            case D_270 -> 270;
            case null, default -> 0;
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
