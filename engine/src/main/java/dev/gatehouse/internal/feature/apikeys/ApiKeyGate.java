package dev.gatehouse.internal.feature.apikeys;

import dev.gatehouse.events.ApiKeyAccepted;
import dev.gatehouse.events.GateName;
import dev.gatehouse.events.QuotaExhausted;
import dev.gatehouse.events.ThrottleExceeded;
import dev.gatehouse.internal.environment.TokenBuckets;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.context.AuthorizerContext;
import dev.gatehouse.internal.pipeline.context.Identity.ApiKeyIdentity;
import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.ApiKeySource;
import dev.gatehouse.model.GatewayResponseType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks for an API key of a usage plan of the stage, then applies the plan's throttle and quota.
 *
 * @param members what the template's plans open for a key, by its logical id, as far as somebody asked
 */
record ApiKeyGate<R>(KeyedMethod method, PlanRegistry registry, Map<String, Optional<Membership>> members)
        implements Gate<AuthorizedCall, AuthorizedCall, R> {

    private static final GateName NAME = GateName.API_KEYS;

    ApiKeyGate(KeyedMethod method, PlanRegistry registry) {
        this(method, registry, new ConcurrentHashMap<>());
    }

    @Override
    public Answer<R> pass(AuthorizedCall call, Responder<AuthorizedCall, R> next) {
        Optional<String> value = sentKey(call);
        if (value.isEmpty()) {
            return refuse(call, missing());
        }
        Optional<ApiKey> key = call.state().get(KeyChanges.KEY).find(registry.keys(), value.get());
        if (key.isEmpty()) {
            return refuse(call, "no API key has the value that was sent");
        }
        if (!call.state().get(KeyChanges.KEY).isEnabled(key.get())) {
            return refuse(call, "API key " + key.get().logicalId() + " is disabled");
        }
        return members.computeIfAbsent(
                        key.get().logicalId(), id -> registry.membership(key.get(), method.api(), method.stage()))
                .map(member -> withinPlan(call, member, next))
                .orElseGet(() -> refuse(call, notInPlan(key.get())));
    }

    private Answer<R> withinPlan(AuthorizedCall call, Membership member, Responder<AuthorizedCall, R> next) {
        var limit = member.limit(method.methodKey());
        if (limit.isPresent()
                && !call.state()
                        .get(TokenBuckets.KEY)
                        .take(limit.get().owner(), limit.get().limit())) {
            return throttled(call, member, limit.get());
        }
        Usage usage = call.state().get(Usage.KEY);
        if (!usage.count(member)) {
            return exhausted(call, member);
        }
        call.note(new ApiKeyAccepted(member.key().logicalId(), member.plan().logicalId(), usage.remaining(member)));
        var identity = call.context().identity().with(identity(call, member.key()));
        return next.answer(call.with(call.context().withIdentity(identity)));
    }

    private static ApiKeyIdentity identity(AuthorizedCall call, ApiKey key) {
        return new ApiKeyIdentity(key.id(), call.state().get(KeyChanges.KEY).value(key));
    }

    private Optional<String> sentKey(AuthorizedCall call) {
        return method.source() == ApiKeySource.AUTHORIZER
                ? call.context().authorizer().flatMap(AuthorizerContext::usageIdentifierKey)
                : call.request().headers().last("x-api-key");
    }

    private Answer<R> throttled(AuthorizedCall call, Membership member, Membership.PlanLimit limit) {
        var fact = new ThrottleExceeded(
                NAME,
                ThrottleExceeded.Level.USAGE_PLAN,
                limit.owner(),
                limit.limit().toString());
        call.note(fact);
        return call.refuse(Refusal.of(GatewayResponseType.THROTTLED, NAME, fact.story())
                .at(member.plan().location()));
    }

    private Answer<R> exhausted(AuthorizedCall call, Membership member) {
        var quota = member.plan().quota().orElseThrow();
        var fact = new QuotaExhausted(
                member.key().logicalId(),
                member.plan().logicalId(),
                quota.limit(),
                quota.period().name());
        call.note(fact);
        return call.refuse(Refusal.of(GatewayResponseType.QUOTA_EXCEEDED, NAME, fact.story())
                .at(member.plan().location()));
    }

    private Answer<R> refuse(AuthorizedCall call, String reason) {
        return call.refuse(
                Refusal.of(GatewayResponseType.INVALID_API_KEY, NAME, reason).at(method.location()));
    }

    private String missing() {
        return method.source() == ApiKeySource.AUTHORIZER
                ? "the authorizer's answer has no usageIdentifierKey, and " + method.methodKey()
                        + " requires an API key"
                : "no x-api-key header, and " + method.methodKey() + " requires an API key";
    }

    private String notInPlan(ApiKey key) {
        return "API key " + key.logicalId() + " is in no usage plan of stage " + method.stage() + " of " + method.api();
    }
}
