package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.internal.environment.Slot;
import dev.gatehouse.internal.environment.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The cached answers of one test's authorizers, by API, stage, authorizer and identity; aged by the virtual clock. */
final class AuthorizerResults {

    static final Slot<AuthorizerResults> SLOT = Slot.using(environment -> new AuthorizerResults(environment.clock()))
            .emptyInRehearsal();

    private final Map<Key, Kept> answers = new ConcurrentHashMap<>();
    private final VirtualClock clock;

    AuthorizerResults(VirtualClock clock) {
        this.clock = clock;
    }

    /** The answer for that identity, unless its time is over. */
    Optional<Kept> find(Key key) {
        return Optional.ofNullable(answers.get(key)).filter(kept -> clock.now().isBefore(kept.end()));
    }

    /** Keeps an answer for that long from now. */
    void keep(Key key, AuthorizerAnswer answer, String askedFor, Duration ttl) {
        answers.put(key, new Kept(answer, askedFor, clock.now().plus(ttl)));
    }

    /** For whom an answer holds. */
    record Key(String apiId, String stage, String authorizer, List<String> identity) {
        Key {
            identity = List.copyOf(identity);
        }
    }

    /**
     * A kept answer.
     *
     * @param askedFor ARN of the call for which the function was asked
     * @param end from this instant on it does not hold any more
     */
    record Kept(AuthorizerAnswer answer, String askedFor, Instant end) {}
}
