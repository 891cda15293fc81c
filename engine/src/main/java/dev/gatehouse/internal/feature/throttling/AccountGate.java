package dev.gatehouse.internal.feature.throttling;

import dev.gatehouse.events.GateName;
import dev.gatehouse.events.ThrottleExceeded;
import dev.gatehouse.internal.environment.RateLimit;
import dev.gatehouse.internal.environment.TokenBuckets;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.GatewayResponseType;
import java.util.Set;

/**
 * Refuses calls beyond the account's limit in its Region.
 *
 * @param what is counted, like {@code requests}
 * @param small the limit in the Regions with lower quotas
 */
record AccountGate<R>(String what, RateLimit large, RateLimit small) implements Gate<RoutedCall, RoutedCall, R> {

    private static final GateName NAME = GateName.THROTTLING;
    private static final Set<String> SMALL_REGIONS = Set.of("af-south-1", "eu-south-1");

    @Override
    public Answer<R> pass(RoutedCall call, Responder<RoutedCall, R> next) {
        Account account = call.context().stage().account();
        String owner = what + " of account " + account.id() + " in " + account.region();
        RateLimit limit = SMALL_REGIONS.contains(account.region()) ? small : large;
        if (call.state().get(TokenBuckets.KEY).take(owner, limit)) {
            return next.answer(call);
        }
        var fact = new ThrottleExceeded(NAME, ThrottleExceeded.Level.ACCOUNT, owner, limit.toString());
        call.note(fact);
        return call.refuse(GatewayResponseType.THROTTLED, NAME, fact.story());
    }

    @Override
    public boolean mayWait(ExpectedCall call) {
        return false;
    }
}
