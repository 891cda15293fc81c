package dev.gatehouse.internal.feature.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.events.ThrottleExceeded;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.Refused;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.testing.GivenApi;
import dev.gatehouse.internal.testing.GivenCall;
import dev.gatehouse.internal.testing.StubFunctions;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.MethodSetting;
import dev.gatehouse.model.MethodSettingBuilder;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Throttle;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ThrottlingTest {

    private final State state = GivenCall.state(new StubFunctions());

    @Test
    void is_not_in_the_line_without_a_setting() {
        Gate<RoutedCall, RoutedCall, String> gate = Throttling.gate(api("/pets").restMethod());

        assertThat(gate).isEqualTo(Gate.open());
    }

    @Test
    void refuses_the_third_call_when_burst_is_two_until_time_passes() {
        Gate<RoutedCall, RoutedCall, String> gate =
                Throttling.gate(api("/pets", setting("/*", "*", 1, 2)).restMethod());

        assertThat(pass(gate)).isInstanceOf(Served.class);
        assertThat(pass(gate)).isInstanceOf(Served.class);
        assertThat(refusal(pass(gate))).isEqualTo(GatewayResponseType.THROTTLED);

        state.environment().clock().advance(Duration.ofSeconds(1));

        assertThat(pass(gate)).isInstanceOf(Served.class);
    }

    @Test
    void gives_each_method_its_own_bucket_below_a_wildcard() {
        Gate<RoutedCall, RoutedCall, String> pets =
                Throttling.gate(api("/pets", setting("/*", "*", 1, 1)).restMethod());
        Gate<RoutedCall, RoutedCall, String> owners =
                Throttling.gate(api("/owners", setting("/*", "*", 1, 1)).restMethod());

        assertThat(pass(pets)).isInstanceOf(Served.class);
        assertThat(pass(owners)).isInstanceOf(Served.class);
        assertThat(pass(pets)).isInstanceOf(Refused.class);
    }

    @Test
    void prefers_a_method_setting_to_wildcards() {
        Gate<RoutedCall, RoutedCall, String> gate =
                Throttling.gate(api("/pets", setting("/*", "*", 1, 1), setting("/pets", "GET", 1, 2))
                        .restMethod());

        pass(gate);
        assertThat(pass(gate)).isInstanceOf(Served.class);
        assertThat(pass(gate)).isInstanceOf(Refused.class);
    }

    @Test
    void notes_whose_bucket_was_empty() {
        Gate<RoutedCall, RoutedCall, String> gate =
                Throttling.gate(api("/pets", setting("/pets", "GET", 1, 0)).restMethod());
        var call = GivenCall.of("GET", "/pets").in(state);

        gate.pass(call, passed -> passed.serve("ok"));

        assertThat(call.scope()
                        .journal()
                        .last(ThrottleExceeded.class)
                        .orElseThrow()
                        .story())
                .isEqualTo("no token left for /pets/GET (METHOD throttle, Limit: 1.00 Burst: 0)");
    }

    @Test
    void counts_the_account_over_all_methods() {
        Gate<RoutedCall, RoutedCall, String> gate = Throttling.newConnections();

        for (int i = 0; i < 500; i++) {
            assertThat(pass(gate)).isInstanceOf(Served.class);
        }

        assertThat(pass(gate)).isInstanceOf(Refused.class);
    }

    private Answer<String> pass(Gate<RoutedCall, RoutedCall, String> gate) {
        return gate.pass(GivenCall.of("GET", "/pets").in(state), passed -> passed.serve("ok"));
    }

    private static GatewayResponseType refusal(Answer<String> answer) {
        return ((Refused<String>) answer).refusal().type();
    }

    private static GivenApi api(String path, MethodSettingBuilder... settings) {
        return GivenApi.method(path, Method.builder().httpMethod("GET"))
                .stage(StageDefinition.builder()
                        .methodSettings(Arrays.stream(settings)
                                .map(MethodSettingBuilder::build)
                                .toList()));
    }

    private static MethodSettingBuilder setting(String path, String method, double rate, int burst) {
        return MethodSetting.builder()
                .resourcePath(path)
                .httpMethod(method)
                .throttle(new Throttle(Optional.of(rate), OptionalInt.of(burst)));
    }
}
