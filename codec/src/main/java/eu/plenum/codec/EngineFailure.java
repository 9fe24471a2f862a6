// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.codec;

/** Why the engine could not do what was asked. */
public sealed interface EngineFailure {

    /** For the log. Never shown to a user as it is. */
    String detail();

    /** A session description was refused: the negotiation is broken and only a new peer helps. */
    record NegotiationFailed(String detail) implements EngineFailure {}

    /** The native library cannot be loaded; the detail names what is missing. */
    record NativeLibraryMissing(String detail) implements EngineFailure {}

    /** The native stack reported or threw something unexpected. */
    record NativeError(String detail) implements EngineFailure {}
}
