package dev.gatehouse.internal.feature.access.token;

import dev.gatehouse.internal.environment.StateKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The issuers that one test mints tokens for, and which of their keys are published. */
final class IssuerStates {

    static final StateKey<IssuerStates> KEY = StateKey.of(IssuerStates::new);

    private final Map<String, Published> issuers = new ConcurrentHashMap<>();

    /** What is published of an issuer; empty if this test mints nothing for it. */
    Optional<Published> find(String issuer) {
        return Optional.ofNullable(issuers.get(issuer));
    }

    /** Makes an issuer known. */
    Published open(String issuer) {
        return issuers.computeIfAbsent(issuer, missing -> new Published(0, 0));
    }

    void rotate(String issuer) {
        issuers.compute(
                issuer,
                (name, now) -> now == null ? new Published(0, 1) : new Published(now.oldest(), now.newest() + 1));
    }

    void withdrawOld(String issuer) {
        issuers.computeIfPresent(issuer, (name, now) -> new Published(now.newest(), now.newest()));
    }

    /** Generations of keys: the newest signs, all are published. */
    record Published(int oldest, int newest) {}
}
