package dev.gatehouse.junit;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.GatewayClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

class ComposedAnnotationsTest {

    @InvokeUrl
    @Api("Shop")
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.FIELD})
    @interface ShopUrl {}

    @Now("2026-01-01T00:00:00Z")
    @ApiGatewayTest("classpath:shop.yaml")
    abstract static class AtNewYear {}

    @Nested
    class Inherited extends AtNewYear {

        @Test
        void now_comes_from_the_superclass(GatewayClock clock) {
            assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        }

        @Test
        void an_invoke_url_may_be_composed(@ShopUrl URI url) {
            assertThat(url.getPath()).isEqualTo("/live");
        }

        @Test
        void a_session_connects_as_it_is_told(
                @Connect(query = "room=1&quiet=", header = "x-tenant: acme", bearer = "t") WebSocketSession session,
                ApiGateway gateway) {
            assertThat(session).isOpen();
            assertThat(gateway.calls()).first().satisfies(call -> {
                assertThat(call.request().target()).isEqualTo("/talk?room=1&quiet=");
                assertThat(call.request().headers().first("x-tenant")).contains("acme");
                assertThat(call.request().headers().first("authorization")).contains("Bearer t");
            });
        }
    }

    @Nested
    @ApiGatewayTest(value = "classpath:pets.yaml", stage = "Prod")
    class Repeated {

        @Test
        @Canary(percent = 100, stage = "Prod")
        @Canary(percent = 0, stage = "Stage")
        void canaries_stand_on_several_stages(GatewayClient prod, @Stage("Stage") GatewayClient stage) {
            assertThat(prod.get("/nowhere").send()).cameFromCanary();
            assertThat(stage.get("/nowhere").send()).cameFromProduction();
        }
    }

    @Test
    void a_session_with_a_rest_api_is_told_so() {
        assertThat(failure(SessionOfARestApi.class)).startsWith("""
                a WebSocketSession needs a WebSocket API, but Shop is not one (""").endsWith("""
                ).
                  known here:  Chat
                  to do:       take a GatewayClient, or name a WebSocket API with @Api("...").""");
    }

    @Test
    void a_parameter_without_a_value_is_told() {
        assertThat(failure(HalfAParameter.class)).isEqualTo("""
                @Connect: "room" is not a name and a value separated by "=".
                  to do:       write it like @Connect(query = "room=1").""");
    }

    private static String failure(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .flatMap(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable().stream())
                .map(failure -> failure.getCause() == null ? failure : failure.getCause())
                .findFirst()
                .map(failure -> String.valueOf(failure.getMessage()))
                .orElse("(no failure)");
    }

    @ApiGatewayTest("classpath:shop.yaml")
    static class SessionOfARestApi {

        @Test
        void never_runs(@Api("Shop") WebSocketSession session) {
            throw new AssertionError(session);
        }
    }

    @ApiGatewayTest("classpath:shop.yaml")
    static class HalfAParameter {

        @Test
        void never_runs(@Connect(query = "room") WebSocketSession session) {
            throw new AssertionError(session);
        }
    }
}
