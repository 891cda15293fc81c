package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.events.AuthorizerDecided;
import dev.gatehouse.events.PolicyOutcome;
import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.internal.environment.VirtualClock;
import dev.gatehouse.internal.feature.access.caller.CallArn;
import dev.gatehouse.internal.feature.access.caller.CallerCheck;
import dev.gatehouse.internal.feature.access.caller.PolicyKeys;
import dev.gatehouse.internal.feature.access.caller.Verdict;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.context.AuthorizerContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks a function who calls, unless it has said so before. */
final class LambdaCheck implements CallerCheck {

    private final String name;
    private final IdentitySourceCheck sourceCheck;
    private final AuthorizerFormat format;
    private final AuthorizerFunction function;

    LambdaCheck(String name, IdentitySourceCheck sourceCheck, AuthorizerFormat format, AuthorizerFunction function) {
        this.name = name;
        this.sourceCheck = sourceCheck;
        this.format = format;
        this.function = function;
    }

    @Override
    public Verdict check(RoutedCall call) {
        Optional<List<String>> identity = sourceCheck.identity(call);
        if (identity.isEmpty()) {
            return Verdict.refused(
                    call.context(),
                    format.unidentified(named(sourceCheck.whyUnidentified(call)))
                            .at(function.location()));
        }
        var key = new AuthorizerResults.Key(
                call.context().stage().apiId(), call.context().stage().name(), name, identity.get());
        Duration ttl = sourceCheck.ttl().orElse(format.standardTtl());
        boolean cached = !ttl.isZero() && !identity.get().isEmpty();
        Optional<AuthorizerResults.Kept> kept =
                cached ? call.state().get(AuthorizerResults.KEY).find(key) : Optional.empty();
        if (kept.isPresent()) {
            return decided(
                    call, Reply.of(kept.get().answer()), Optional.of(kept.get().askedFor()));
        }
        Reply reply = function.ask(call, format, identity.get());
        if (cached && reply.answer().isPresent()) {
            call.state()
                    .get(AuthorizerResults.KEY)
                    .keep(key, reply.answer().get(), format.arn(call).text(), ttl);
        }
        return reply.refusal()
                .map(refusal -> Verdict.refused(call.context(), refusal.because(named(refusal.reason()))))
                .orElseGet(() -> decided(call, reply, Optional.empty()));
    }

    private String named(String reason) {
        return "authorizer " + name + ": " + reason;
    }

    private Verdict decided(RoutedCall call, Reply reply, Optional<String> cachedFrom) {
        AuthorizerAnswer answer = reply.answer().orElseThrow();
        CallArn arn = format.arn(call);
        PolicyOutcome outcome = answer.decision().apply(PolicyKeys.question(call, arn));
        var fact = new AuthorizerDecided(name, outcome, arn.text(), answer.text(), cachedFrom);
        call.note(fact);
        var authorizer = new AuthorizerContext(
                AuthorizerContext.Kind.LAMBDA,
                answer.principalId(),
                answer.context(),
                Optional.empty(),
                answer.usageIdentifierKey(),
                reply.latencyMillis());
        return Verdict.of(call.context().withAuthorizer(authorizer), outcome, fact::story);
    }

    /** The cached answers of one test's authorizers, by API, stage, authorizer and identity; aged by the virtual clock. */
    private static final class AuthorizerResults {

        static final StateKey<AuthorizerResults> KEY = StateKey.using(
                        environment -> new AuthorizerResults(environment.clock()))
                .emptyInRehearsal();

        private final Map<Key, Kept> answers = new ConcurrentHashMap<>();
        private final VirtualClock clock;

        AuthorizerResults(VirtualClock clock) {
            this.clock = clock;
        }

        /** The answer for that identity, unless its time is over. */
        Optional<Kept> find(Key key) {
            return Optional.ofNullable(answers.get(key))
                    .filter(kept -> clock.now().isBefore(kept.end()));
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
}
