// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelBuffer;
import dev.onvoid.webrtc.RTCDataChannelObserver;
import dev.onvoid.webrtc.RTCDataChannelState;
import eu.plenum.codec.DataChannel;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A data channel. Owner: the {@code rtc} thread, save for the volatile fields and the counters.
 *
 * <p>Workarounds for webrtc-java 0.14.0: {@code onBufferedAmountChange} never fires, so the amount is polled while there is any;
 * a message over 262,144 bytes closes the channel silently, so messages are capped far below; the whole of a buffer is sent
 * whatever its position and limit say, so every message gets a direct buffer of its exact size.
 */
final class WebRtcDataChannel implements DataChannel {
    private static final Logger LOG = LoggerFactory.getLogger(WebRtcDataChannel.class);
    /** libwebrtc's own queue ends at 16 MiB; what is beyond half of that will not leave in useful time. */
    private static final long MAX_BUFFERED = 8_000_000;
    /** What may wait for a listener or for the {@code rtc} thread, in bytes. */
    private static final long MAX_WAITING = 16_000_000;

    private static final Duration POLL = Duration.ofMillis(20);

    private final RtcThread rtc;
    private final String label;
    private final AtomicLong queued = new AtomicLong();
    private final AtomicLong arriving = new AtomicLong();
    private final Deque<byte[]> early = new ArrayDeque<>();
    private @Nullable RTCDataChannel channel;
    private @Nullable Listener listener;
    private boolean polls;
    private volatile boolean open;
    private volatile int id = -1;
    private volatile long handed;

    WebRtcDataChannel(RtcThread rtc, String label) {
        this.rtc = rtc;
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public int id() {
        return id;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public long buffered() {
        return queued.get() + handed;
    }

    @Override
    public void send(byte[] message) {
        if (message.length > MAX_MESSAGE) {
            throw new IllegalArgumentException(message.length + " bytes, at most " + MAX_MESSAGE);
        }
        if (!open || buffered() + message.length > MAX_BUFFERED) {
            LOG.warn("dropped {} bytes for {}: {} wait, open: {}", message.length, label, buffered(), open);
            return;
        }
        byte[] copy = message.clone();
        queued.addAndGet(copy.length);
        rtc.execute(() -> sendNow(copy));
    }

    @Override
    public void listen(Listener next) {
        rtc.execute(() -> {
            listener = next;
            if (open) {
                NativeCallback.guard("openChanged", () -> next.openChanged(true));
            }
            while (!early.isEmpty()) {
                deliver(next, early.removeFirst());
            }
        });
    }

    void attach(RTCDataChannel attached) {
        channel = attached;
        attached.registerObserver(new RTCDataChannelObserver() {
            @Override
            public void onBufferedAmountChange(long previous) {
                // Never called by 0.14.0; see the class comment.
            }

            @Override
            public void onStateChange() {
                NativeCallback.guard("onStateChange", () -> rtc.execute(WebRtcDataChannel.this::refresh));
            }

            @Override
            public void onMessage(RTCDataChannelBuffer buffer) {
                NativeCallback.guard("onMessage", () -> arrive(buffer.data));
            }
        });
        refresh();
    }

    /** Ends the channel with its peer. */
    void detach() {
        RTCDataChannel attached = channel;
        channel = null;
        listener = null;
        early.clear();
        open = false;
        if (attached != null) {
            attached.unregisterObserver();
            attached.close();
        }
    }

    private void refresh() {
        RTCDataChannel attached = channel;
        if (attached == null) {
            return;
        }
        boolean now = attached.getState() == RTCDataChannelState.OPEN;
        id = now ? attached.getId() : id;
        if (now == open) {
            return;
        }
        open = now;
        Listener current = listener;
        if (current != null) {
            NativeCallback.guard("openChanged", () -> current.openChanged(now));
        }
    }

    private void arrive(ByteBuffer data) {
        byte[] message = new byte[data.remaining()];
        data.get(message);
        if (arriving.addAndGet(message.length) > MAX_WAITING) {
            arriving.addAndGet(-message.length);
            LOG.warn("dropped {} bytes that arrived at {}: too many wait", message.length, label);
            return;
        }
        rtc.execute(() -> {
            Listener current = listener;
            if (current == null) {
                early.add(message);
            } else {
                deliver(current, message);
            }
        });
    }

    private void deliver(Listener current, byte[] message) {
        arriving.addAndGet(-message.length);
        NativeCallback.guard("message", () -> current.message(ByteBuffer.wrap(message)));
    }

    private void sendNow(byte[] message) {
        RTCDataChannel attached = channel;
        if (attached != null && open) {
            try (Arena arena = Arena.ofConfined()) {
                ByteBuffer exact = arena.allocate(Math.max(1, message.length))
                        .asSlice(0, message.length)
                        .asByteBuffer();
                exact.put(0, message);
                attached.send(new RTCDataChannelBuffer(exact, true));
            } catch (Exception | Error e) {
                LOG.warn("a message of {} bytes for {} was not sent", message.length, label, e);
            }
            handed = attached.getBufferedAmount();
        }
        queued.addAndGet(-message.length);
        if (handed > 0 && !polls) {
            polls = true;
            rtc.schedule(POLL, this::poll);
        }
    }

    private void poll() {
        RTCDataChannel attached = channel;
        handed = attached == null ? 0 : attached.getBufferedAmount();
        polls = handed > 0;
        if (polls) {
            rtc.schedule(POLL, this::poll);
        }
    }
}
