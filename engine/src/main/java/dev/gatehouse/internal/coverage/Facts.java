package dev.gatehouse.internal.coverage;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.GateName;
import dev.gatehouse.internal.coverage.Aspect.Call;
import java.util.Optional;
import java.util.Set;

/** What several aspects ask of a call. */
final class Facts {

    private static final Set<GateName> BEHIND = Set.of(GateName.INTEGRATION, GateName.CACHING);

    private Facts() {}

    /** The refusal by that gate. */
    static Optional<CallRefused> refusedBy(Exchange exchange, GateName gate) {
        return exchange.last(CallRefused.class).filter(refused -> refused.gate() == gate);
    }

    /** Whether the gates before cache and integration let the call through. */
    static boolean wentThrough(Call call) {
        return call.exchange()
                .last(CallRefused.class)
                .map(refused -> BEHIND.contains(refused.gate()))
                .orElse(true);
    }

    /** Whether a refusal blames the caller, not the API. */
    static boolean blamesCaller(CallRefused refused) {
        return refused.status() < 500;
    }
}
