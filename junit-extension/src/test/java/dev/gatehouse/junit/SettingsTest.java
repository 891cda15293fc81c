package dev.gatehouse.junit;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.CanaryControl;
import dev.gatehouse.control.ClockSource;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.junit.shop.Say;
import dev.gatehouse.logs.AccessLogs;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

class SettingsTest {

    @Nested
    @ApiGatewayTest(template = "classpath:shop.yaml", transport = Transport.SOCKET)
    class OverTheSocket {

        @Test
        void the_injected_client_speaks_over_the_wire(GatewayClient client) {
            var response = client.from("203.0.113.7").get("/say").send();

            assertThat(response).hasStatus(200).hasBody("soft {greeting=hello} 1 null");
        }
    }

    @Nested
    @ApiGatewayTest(template = "classpath:shop.yaml", environment = "Say.VOICE=loud", stageVariables = "greeting=salve")
    class OverTheTemplate {

        @Test
        void environment_and_stage_variables_stand_over_the_templates(GatewayClient client) {
            assertThat(client.get("/say").send()).hasBody("loud {greeting=salve} 1 null");
        }

        @Test
        @StageVariable(name = "greeting", value = "ciao")
        @StageVariable(name = "other", value = "x")
        void a_method_has_stage_variables_of_its_own(GatewayClient client) {
            assertThat(client.get("/say").send().text()).contains("greeting=ciao", "other=x");
        }

        @Test
        @AccessLog("$context.httpMethod $context.status")
        void a_method_has_access_logs_of_its_own(GatewayClient client, AccessLogs logs) {
            client.get("/say").send();

            assertThat(logs.last().line()).isEqualTo("GET 200");
        }

        @Test
        @Canary(percent = 100, stageVariables = "greeting=next")
        void a_method_has_a_canary_of_its_own(GatewayClient client, CanaryControl canary) {
            assertThat(client.get("/say").send()).cameFromCanary();

            canary.never();

            assertThat(client.get("/say").send().text()).contains("greeting=salve");
        }

        @Test
        void a_stage_is_changed_for_the_test(GatewayClient client, @Api("Shop") StageControl stage) {
            stage.variable("greeting", "moin");

            assertThat(client.get("/say").send().text()).contains("greeting=moin");
        }

        @Test
        @ApiKeyValue(logicalId = "GoldKey", value = "0123456789012345678901")
        void a_method_gives_a_key_its_value(GatewayClient client) {
            assertThat(client.withApiKey("GoldKey").get("/say").send()).hasStatus(200);
        }
    }

    @Nested
    @Now("2026-02-03T04:05:06Z")
    @ApiGatewayTest(template = "classpath:shop.yaml", state = StateLifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class KeptForTheClass {

        @Test
        @Order(1)
        void the_first_test_moves_the_clock(GatewayClock clock) {
            assertThat(clock.now()).isEqualTo(Instant.parse("2026-02-03T04:05:06Z"));
            clock.advance(java.time.Duration.ofSeconds(4));
        }

        @Test
        @Order(2)
        void the_second_finds_it_moved(GatewayClock clock) {
            assertThat(clock.now()).isEqualTo(Instant.parse("2026-02-03T04:05:10Z"));
        }
    }

    @Nested
    @ApiGatewayTest(template = "classpath:shop.yaml", instances = StateLifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class WithWarmHandlers {

        @Test
        @Order(1)
        void the_first_test_starts_an_instance(GatewayClient client) {
            assertThat(client.get("/say").send().text()).contains("} 1 ");
        }

        @Test
        @Order(2)
        void the_second_finds_it_warm(GatewayClient client) {
            assertThat(client.get("/say").send().text()).contains("} 2 ");
        }
    }

    @Nested
    @ApiGatewayTest(template = "classpath:shop.yaml", time = ClockSource.SYSTEM)
    class ByTheSystemsTime {

        @Test
        void the_clock_is_the_systems(GatewayClock clock) {
            Instant before = Instant.now();

            Instant told = clock.now();

            assertThat(told).isBetween(before, Instant.now());
        }
    }

    @Test
    void how_long_a_session_waits_is_a_configuration_parameter() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(WaitsShortly.class))
                .configurationParameter("gatehouse.await", "1")
                .execute()
                .testEvents()
                .assertStatistics(tests -> tests.succeeded(1));
    }

    @ApiGatewayTest(template = "classpath:shop.yaml", transport = Transport.SOCKET)
    static final class WaitsShortly {

        @Test
        void gives_up_before_the_answer(WebSocketSession session, Lambdas lambdas) {
            var heard = new CountDownLatch(1);
            lambdas.function("Say").runs(invocation -> answer(heard));

            session.send("hi");

            assertThat(session.next()).isEmpty();
            heard.countDown();
        }

        // within the usual wait, which would see the answer
        private static FunctionOutcome answer(CountDownLatch heard) {
            try {
                return FunctionOutcome.returned(heard.await(4, TimeUnit.SECONDS) ? "{}" : "{\"late\": true}");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return FunctionOutcome.returned("{}");
            }
        }
    }

    @Nested
    class Registered {

        @RegisterExtension
        static final ApiGatewayExtension gateway = ApiGatewayExtension.builder()
                .template("classpath:shop.yaml")
                .stage("live")
                .environment("Say", "VOICE", "built")
                .handlers(type -> type == Say.class ? new Say() : new Object())
                .build();

        private GatewayClient field;

        @Test
        void serves_as_the_annotation_does(GatewayClient client) {
            field.get("/say").send();

            assertThat(client.get("/say").send()).hasBody("built {greeting=hello} 2 null");
        }
    }
}
