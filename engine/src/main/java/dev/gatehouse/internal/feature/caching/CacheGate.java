package dev.gatehouse.internal.feature.caching;

import dev.gatehouse.events.CacheLookup;
import dev.gatehouse.events.GateName;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.caching.CachePolicy.Invalidation;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.model.CanarySettings;
import dev.gatehouse.model.GatewayResponseType;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers from the cache, or lets the call through and keeps what the integration answers, whatever its status.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html">API caching (read
 *     2026-11-22)</a>
 */
final class CacheGate implements Gate<AuthorizedCall, AuthorizedCall, HttpResponse> {

    private static final int LARGEST = 1_048_576;
    private static final String WARNING = "199 Cache-control headers were ignored because the caller was unauthorized.";

    private final RestMethod method;
    private final CachePolicy policy;
    private final KeyParameters parameters;
    private final String stageKey;

    CacheGate(RestMethod method, CachePolicy policy) {
        this.method = method;
        this.policy = policy;
        this.parameters = KeyParameters.of(method.method());
        this.stageKey = method.api().logicalId() + "/" + method.stage().name();
    }

    @Override
    public Answer<HttpResponse> pass(AuthorizedCall call, Responder<AuthorizedCall, HttpResponse> next) {
        boolean covered = CachePolicy.covers(method, call.context().request().httpMethod());
        if (!covered || isCanaryWithoutCache(call)) {
            return next.answer(call);
        }
        boolean wantsFresh = wantsFresh(call);
        boolean mayRefetch = wantsFresh && mayRefetch(call);
        if (wantsFresh && !mayRefetch && policy.invalidation() == Invalidation.FAIL_WITH_403) {
            return call.refuse(refusal(call));
        }
        var cache = call.state()
                .get(ResponseStore.KEY)
                .stage(stageKey, method.stage().cacheClusterSize());
        CacheKey key = parameters.key(call, method);
        Optional<HttpResponse> hit = mayRefetch ? Optional.empty() : cache.find(key);
        Answer<HttpResponse> answer =
                hit.isPresent() ? replayed(call, hit.get()) : fetched(call, next, new Place(cache, key, mayRefetch));
        return warned(wantsFresh && !mayRefetch, answer);
    }

    private boolean isCanaryWithoutCache(AuthorizedCall call) {
        boolean canary = call.context().stage().canary().orElse(false);
        return canary
                && !method.stage().canary().map(CanarySettings::useStageCache).orElse(false);
    }

    private static boolean wantsFresh(AuthorizedCall call) {
        return call.request().headers().all("cache-control").stream()
                .anyMatch(
                        value -> value.toLowerCase(Locale.ROOT).replace(" ", "").contains("max-age=0"));
    }

    private boolean mayRefetch(AuthorizedCall call) {
        return policy.invalidation() == Invalidation.OPEN || CallerRights.allowInvalidation(call);
    }

    private static Answer<HttpResponse> replayed(AuthorizedCall call, HttpResponse stored) {
        call.note(new CacheLookup(CacheLookup.Outcome.HIT));
        boolean traced = stored.headers().has("x-amzn-trace-id");
        return call.serve(
                traced
                        ? stored.withHeaders(stored.headers()
                                .with("X-Amzn-Trace-Id", call.context().ids().traceHeader()))
                        : stored);
    }

    private Answer<HttpResponse> fetched(AuthorizedCall call, Responder<AuthorizedCall, HttpResponse> next, Place at) {
        call.note(new CacheLookup(at.refetch() ? CacheLookup.Outcome.INVALIDATED : CacheLookup.Outcome.MISS));
        long ticket = at.cache().begin();
        Answer<HttpResponse> answer = next.answer(call);
        if (answer instanceof Served<HttpResponse> served
                && served.result().body().length() <= LARGEST) {
            at.cache().keep(at.key(), new StageCache.Kept(served.result(), ticket), policy.ttl());
        }
        return answer;
    }

    private Answer<HttpResponse> warned(boolean ignored, Answer<HttpResponse> answer) {
        return ignored && policy.invalidation() == Invalidation.SUCCEED_WITH_RESPONSE_HEADER
                ? answer.map(response -> response.withHeaders(response.headers().plus("Warning", WARNING)))
                : answer;
    }

    private Refusal refusal(AuthorizedCall call) {
        var stage = call.context().stage();
        String account = stage.account().id();
        String arn = stage.executeApiArn().replace(account, "********" + account.substring(account.length() - 4)) + "/"
                + call.context().request().httpMethod()
                + call.context().request().resourcePath();
        return Refusal.of(
                        GatewayResponseType.ACCESS_DENIED,
                        GateName.CACHING,
                        "Cache-Control: max-age=0 needs execute-api:InvalidateCache on this stage")
                .withCapitalMessage()
                .saying("User: anonymous is not authorized to perform: execute-api:InvalidateCache on resource: " + arn)
                .at(method.method().location());
    }

    private record Place(StageCache cache, CacheKey key, boolean refetch) {}

    /** Whether a caller may refetch: signed, with the permission {@code execute-api:InvalidateCache}. */
    private static final class CallerRights {

        private CallerRights() {}

        static boolean allowInvalidation(AuthorizedCall call) {
            var stage = call.context().stage();
            String resource =
                    stage.executeApiArn() + "/" + call.context().request().httpMethod()
                            + call.context().request().resourcePath();
            return call.context()
                    .identity()
                    .iam()
                    .filter(iam -> iam.permissions().allows("execute-api:InvalidateCache", resource))
                    .isPresent();
        }
    }
}
