package dev.gatehouse.internal.spine;

/**
 * A way that answers every call: whatever refuses one has become an answer.
 *
 * <p>Only a {@link ResponsesGate} begins one, so nothing that can still refuse stands before it.
 */
public sealed interface Line<R> permits ResponsesGate.Rendered, LineGate.Gated {

    Served<R> serve(ReceivedCall call);
}
