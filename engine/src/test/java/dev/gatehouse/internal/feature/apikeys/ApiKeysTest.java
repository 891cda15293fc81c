package dev.gatehouse.internal.feature.apikeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.events.ThrottleExceeded;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.Refused;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.pipeline.context.AuthorizerContext;
import dev.gatehouse.internal.testing.GivenApi;
import dev.gatehouse.internal.testing.GivenCall;
import dev.gatehouse.internal.testing.StubFunctions;
import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.ApiKeySource;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.PlanStage;
import dev.gatehouse.model.Quota;
import dev.gatehouse.model.QuotaPeriod;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.Throttle;
import dev.gatehouse.model.UsagePlan;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    private static final Throttle ONE = new Throttle(Optional.of(1.0), OptionalInt.of(1));
    private static final Throttle TWO = new Throttle(Optional.of(1.0), OptionalInt.of(2));

    private final State state = GivenCall.state(new StubFunctions());

    @Test
    void is_not_in_the_line_of_a_method_that_requires_no_key() {
        Gate<AuthorizedCall, AuthorizedCall, String> gate = ApiKeys.gate(
                GivenApi.method("/pets", Method.builder().httpMethod("GET")).restMethod(), registry(plan()));

        assertThat(gate).isEqualTo(Gate.open());
    }

    @Test
    void refuses_missing_unknown_and_disabled_keys_and_keys_without_a_plan_of_the_stage() {
        var registry = registry(plan());

        assertThat(refusal(call(registry, ""))).isEqualTo(GatewayResponseType.INVALID_API_KEY);
        assertThat(refusal(call(registry, "nobody"))).isEqualTo(GatewayResponseType.INVALID_API_KEY);
        assertThat(refusal(call(registry, "off-value"))).isEqualTo(GatewayResponseType.INVALID_API_KEY);
        assertThat(refusal(call(registry, "loose-value"))).isEqualTo(GatewayResponseType.INVALID_API_KEY);
        assertThat(call(registry, "gold-value")).isInstanceOf(Served.class);
    }

    @Test
    void puts_the_key_into_the_identity() {
        var answer = call(registry(plan()), "gold-value");

        var key = answer.context().identity().apiKey().orElseThrow();
        assertThat(key.value()).isEqualTo("gold-value");
        assertThat(key.id()).isEqualTo("goldid");
    }

    @Test
    void takes_the_key_from_the_authorizer_where_the_api_says_so() {
        var place = keyed(ApiKeySource.AUTHORIZER);
        Gate<AuthorizedCall, AuthorizedCall, String> gate = ApiKeys.gate(place.restMethod(), registry(plan()));
        var given = admitted(GivenCall.of("GET", "/pets").header("x-api-key", "gold-value"));

        assertThat(gate.pass(given, next -> next.serve("ok"))).isInstanceOf(Refused.class);

        var named = given.with(given.context()
                .withAuthorizer(new AuthorizerContext(
                        AuthorizerContext.Kind.LAMBDA,
                        Optional.of("u"),
                        JsonObject.empty(),
                        Optional.empty(),
                        Optional.of("gold-value"),
                        1)));

        assertThat(gate.pass(named, next -> next.serve("ok"))).isInstanceOf(Served.class);
    }

    @Test
    void throttles_each_key_by_its_plan() {
        var registry = registry(plan(Optional.of(TWO), Optional.empty(), Map.of()));

        call(registry, "gold-value");
        call(registry, "gold-value");

        assertThat(refusal(call(registry, "gold-value"))).isEqualTo(GatewayResponseType.THROTTLED);
        assertThat(call(registry, "silver-value")).isInstanceOf(Served.class);
    }

    @Test
    void lets_a_method_throttle_replace_the_plans() {
        var registry = registry(plan(Optional.of(ONE), Optional.empty(), Map.of("/pets/GET", TWO)));

        call(registry, "gold-value");

        assertThat(call(registry, "gold-value")).isInstanceOf(Served.class);
        assertThat(call(registry, "gold-value")).isInstanceOf(Refused.class);
    }

    @Test
    void does_not_count_throttled_calls_against_the_quota() {
        var registry = registry(plan(Optional.of(ONE), quota(2, QuotaPeriod.DAY, 0), Map.of()));

        call(registry, "gold-value");
        call(registry, "gold-value");
        state.environment().clock().advance(Duration.ofSeconds(1));

        assertThat(call(registry, "gold-value")).isInstanceOf(Served.class);
        state.environment().clock().advance(Duration.ofSeconds(1));
        assertThat(refusal(call(registry, "gold-value"))).isEqualTo(GatewayResponseType.QUOTA_EXCEEDED);
    }

    @Test
    void renews_a_daily_quota_at_midnight_utc_and_subtracts_the_offset_only_at_first() {
        var registry = registry(plan(Optional.empty(), quota(3, QuotaPeriod.DAY, 2), Map.of()));

        call(registry, "gold-value");
        assertThat(call(registry, "gold-value")).isInstanceOf(Refused.class);

        state.environment().clock().advance(Duration.ofHours(12));

        assertThat(call(registry, "gold-value")).isInstanceOf(Served.class);
        assertThat(call(registry, "gold-value")).isInstanceOf(Served.class);
        assertThat(call(registry, "gold-value")).isInstanceOf(Served.class);
        assertThat(call(registry, "gold-value")).isInstanceOf(Refused.class);
    }

    @Test
    void renews_a_weekly_quota_on_monday_and_a_monthly_one_on_the_first() {
        var weekly = registry(plan(Optional.empty(), quota(1, QuotaPeriod.WEEK, 0), Map.of()));
        call(weekly, "gold-value");

        state.environment().clock().advance(Duration.ofDays(3).plusHours(11));
        assertThat(call(weekly, "gold-value")).isInstanceOf(Refused.class);
        state.environment().clock().advance(Duration.ofHours(1));
        assertThat(call(weekly, "gold-value")).isInstanceOf(Served.class);

        var monthly = registry(plan(Optional.empty(), quota(1, QuotaPeriod.MONTH, 0), Map.of()));
        call(monthly, "silver-value");
        state.environment().clock().advance(Duration.ofDays(26));
        assertThat(call(monthly, "silver-value")).isInstanceOf(Refused.class);
        state.environment().clock().advance(Duration.ofDays(1));
        assertThat(call(monthly, "silver-value")).isInstanceOf(Served.class);
    }

    @Test
    void shows_and_changes_usage() {
        var registry = registry(plan(Optional.empty(), quota(2, QuotaPeriod.DAY, 0), Map.of()));
        var control = ApiKeys.control(state, registry);
        call(registry, "gold-value");
        var usage = control.usage("Basic", "Gold");

        assertThat(usage.used()).isEqualTo(1);
        assertThat(usage.remaining()).isEqualTo(OptionalLong.of(1));

        usage.remaining(0);
        assertThat(call(registry, "gold-value")).isInstanceOf(Refused.class);

        usage.remaining(1);
        assertThat(call(registry, "gold-value")).isInstanceOf(Served.class);
    }

    @Test
    void changes_values_and_switches_keys_off() {
        var registry = registry(plan());
        var gold = ApiKeys.control(state, registry).key("Gold");

        gold.value("another-value-of-this-key");
        assertThat(call(registry, "gold-value")).isInstanceOf(Refused.class);
        assertThat(call(registry, "another-value-of-this-key")).isInstanceOf(Served.class);

        gold.disable();
        assertThat(call(registry, "another-value-of-this-key")).isInstanceOf(Refused.class);
    }

    @Test
    void notes_a_plan_throttle_as_the_plans() {
        var registry = registry(
                plan(Optional.of(new Throttle(Optional.of(1.0), OptionalInt.of(0))), Optional.empty(), Map.of()));
        var call = admitted(GivenCall.of("GET", "/pets").header("X-API-Key", "gold-value"));

        ApiKeys.<String>gate(keyed(ApiKeySource.HEADER).restMethod(), registry).pass(call, next -> next.serve("ok"));

        assertThat(call.scope()
                        .journal()
                        .last(ThrottleExceeded.class)
                        .orElseThrow()
                        .level())
                .isEqualTo(ThrottleExceeded.Level.USAGE_PLAN);
    }

    private Answer<String> call(PlanRegistry registry, String value) {
        var given = GivenCall.of("GET", "/pets");
        var call = admitted(value.isEmpty() ? given : given.header("X-API-Key", value));
        return ApiKeys.<String>gate(keyed(ApiKeySource.HEADER).restMethod(), registry)
                .pass(call, next -> next.serve("ok"));
    }

    private AuthorizedCall admitted(GivenCall given) {
        var call = given.in(state);
        return call.admitted(call.context());
    }

    private static GivenApi keyed(ApiKeySource source) {
        return GivenApi.method("/pets", Method.builder().httpMethod("GET").apiKeyRequired(true))
                .definition(RestDefinition.builder().apiKeySource(source));
    }

    private static GatewayResponseType refusal(Answer<String> answer) {
        return ((Refused<String>) answer).refusal().type();
    }

    private static Optional<Quota> quota(int limit, QuotaPeriod period, int offset) {
        return Optional.of(new Quota(limit, period, offset));
    }

    private static UsagePlan plan() {
        return plan(Optional.empty(), Optional.empty(), Map.of());
    }

    private static UsagePlan plan(Optional<Throttle> throttle, Optional<Quota> quota, Map<String, Throttle> methods) {
        return new UsagePlan(
                "Basic",
                "planid",
                "basic",
                List.of(new PlanStage("Api", "test", methods)),
                throttle,
                quota,
                List.of("Gold", "Silver", "Off"),
                Location.unknown());
    }

    private static PlanRegistry registry(UsagePlan plan) {
        return new PlanRegistry(
                List.of(key("Gold", true), key("Silver", true), key("Off", false), key("Loose", true)), List.of(plan));
    }

    private static ApiKey key(String name, boolean enabled) {
        String lower = name.toLowerCase(Locale.ROOT);
        return new ApiKey(name, lower + "id", lower, lower + "-value", enabled, Location.unknown());
    }
}
