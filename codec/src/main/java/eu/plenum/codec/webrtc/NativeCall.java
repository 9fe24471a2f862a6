// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec.webrtc;

import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import eu.plenum.codec.EngineException;
import eu.plenum.codec.EngineFailure.NativeError;
import eu.plenum.codec.EngineFailure.NegotiationFailed;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The four steps of a negotiation as plain calls. They wait on the {@code rtc} thread for libwebrtc's own threads, which never
 * wait for ours, so a step takes milliseconds; ten seconds without an end are a failure.
 */
final class NativeCall {
    private static final long PATIENCE_SECONDS = 10;

    private NativeCall() {}

    static String createOffer(RTCPeerConnection connection, boolean restart) {
        RTCOfferOptions options = new RTCOfferOptions();
        options.iceRestart = restart;
        return await("create offer", description -> connection.createOffer(options, create(description)));
    }

    static String createAnswer(RTCPeerConnection connection) {
        return await(
                "create answer", description -> connection.createAnswer(new RTCAnswerOptions(), create(description)));
    }

    static void setLocal(RTCPeerConnection connection, RTCSdpType type, String sdp) {
        RTCSessionDescription description = new RTCSessionDescription(type, sdp);
        NativeCall.<Void>await("set local " + type, done -> connection.setLocalDescription(description, set(done)));
    }

    static void setRemote(RTCPeerConnection connection, RTCSdpType type, String sdp) {
        if (sdp.length() > Sdp.MAX_LENGTH) {
            throw new EngineException(new NegotiationFailed("a description of " + sdp.length() + " characters"));
        }
        RTCSessionDescription description = new RTCSessionDescription(type, sdp);
        NativeCall.<Void>await("set remote " + type, done -> connection.setRemoteDescription(description, set(done)));
    }

    private static <T> T await(String what, Consumer<CompletableFuture<T>> call) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            call.accept(result);
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new EngineException(new NegotiationFailed(what + ": " + e.getCause()), e);
        } catch (TimeoutException e) {
            throw new EngineException(new NativeError(what + " took over " + PATIENCE_SECONDS + " s"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new NativeError(what + " was interrupted"), e);
        } catch (RuntimeException | Error e) {
            // webrtc-java throws a plain Error for a description it cannot read.
            throw new EngineException(new NegotiationFailed(what + ": " + e.getMessage()), e);
        }
    }

    private static CreateSessionDescriptionObserver create(CompletableFuture<String> result) {
        return new CreateSessionDescriptionObserver() {
            @Override
            public void onSuccess(RTCSessionDescription description) {
                NativeCallback.guard("onSuccess", () -> result.complete(description.sdp));
            }

            @Override
            public void onFailure(String error) {
                NativeCallback.guard("onFailure", () -> result.completeExceptionally(new IllegalStateException(error)));
            }
        };
    }

    private static SetSessionDescriptionObserver set(CompletableFuture<Void> result) {
        return new SetSessionDescriptionObserver() {
            @Override
            @SuppressWarnings("NullAway") // Void has no value but null
            public void onSuccess() {
                NativeCallback.guard("onSuccess", () -> result.complete(null));
            }

            @Override
            public void onFailure(String error) {
                NativeCallback.guard("onFailure", () -> result.completeExceptionally(new IllegalStateException(error)));
            }
        };
    }
}
