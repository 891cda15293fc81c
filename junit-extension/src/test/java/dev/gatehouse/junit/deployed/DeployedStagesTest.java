package dev.gatehouse.junit.deployed;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.DeployedStages.Named;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.junit.Api;
import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.InvokeUrl;
import dev.gatehouse.junit.Now;
import dev.gatehouse.logs.AccessLogs;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.testkit.engine.EngineTestKit;

class DeployedStagesTest {

    private static final Named ORDERS = new Named("Orders", "prod");
    private static final Named CHAT = new Named("Chat", "talk");

    @Test
    void clients_meet_the_deployed_stage() {
        try (Deployment deployment = Deployment.start()) {
            List<String> outcomes = deployment.run(Meeting.class, targets(deployment));

            assertThat(outcomes).allMatch(it -> it.endsWith(" SUCCESSFUL"), "successful");
            assertThat(outcomes).hasSize(5);
        }
    }

    @Test
    void what_needs_the_jvm_aborts_with_the_reason() {
        try (Deployment deployment = Deployment.start()) {
            List<String> outcomes = deployment.run(
                    NeedsTheJvm.class,
                    it -> it.configurationParameter("gatehouse.target.Orders.prod", deployment.url(ORDERS)));

            assertThat(outcomes)
                    .allMatch(
                            it -> it.contains(" ABORTED: Gatehouse: not run against Orders.prod at URL/prod: needs "),
                            "aborted");
            assertThat(outcomes)
                    .extracting(it -> it.replaceAll("ABORTED.*: needs ", ""))
                    .containsExactly(
                            "a_clock GatewayClock, which only the gateway in the JVM has",
                            "a_fixed_clock a clock that @Now sets",
                            "a_route what happened to a call, which only the gateway in the JVM has",
                            "a_source_address a source address of its own",
                            "a_stub Lambdas, which only the gateway in the JVM has",
                            "a_token a real id token of Pool for u1: set gatehouse.target.tokens to a TokenSource that provides one",
                            "an_api_key the value of the API key GoldKey: set gatehouse.target.Orders.key.GoldKey",
                            "an_event the event of a call",
                            "another_host another host, other.example; calls go only to the host of the target",
                            "logs AccessLogs, which only the gateway in the JVM has",
                            "somebody_without_permissions an IamIdentity without permissions, which only the gateway in the JVM has",
                            "usage UsagePlans, which only the gateway in the JVM has");
        }
    }

    @Test
    void keys_and_tokens_are_exchanged_for_real_ones() {
        try (Deployment deployment = Deployment.start()) {
            deployment.gateway().get(UsagePlans.class).key("GoldKey").value("the-real-value-of-the-gold-key");
            Source.REAL.set(deployment.gateway().get(UserPools.class));

            List<String> outcomes = deployment.run(Guarded.class, it -> it.configurationParameter(
                            "gatehouse.target.Orders.prod", deployment.url(ORDERS))
                    .configurationParameter("gatehouse.target.Orders.key.GoldKey", "the-real-value-of-the-gold-key")
                    .configurationParameter("gatehouse.target.tokens", Source.class.getName()));

            assertThat(outcomes)
                    .containsExactly(
                            "a_forged_token_is_refused SUCCESSFUL",
                            "a_key SUCCESSFUL",
                            "a_token SUCCESSFUL",
                            "a_wrong_key_is_refused SUCCESSFUL");
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void signatures_are_made_with_the_default_credentials_of_the_sdk() {
        Map<String, String> credentials = Map.of(
                "aws.accessKeyId", "AKIDREAL", "aws.secretAccessKey", "a-real-secret", "aws.region", "us-east-1");
        try (Deployment deployment = Deployment.start()) {
            deployment
                    .gateway()
                    .get(IamIdentities.class)
                    .withKeys("arn:aws:iam::123456789012:user/real", "AKIDREAL", "a-real-secret")
                    .allow("execute-api:Invoke");
            credentials.forEach(System::setProperty);

            List<String> outcomes = deployment.run(
                    Signing.class,
                    it -> it.configurationParameter("gatehouse.target.Orders.prod", deployment.url(ORDERS)));

            assertThat(outcomes).containsExactly("somebody_signs SUCCESSFUL");
        } finally {
            credentials.keySet().forEach(System::clearProperty);
        }
    }

    private static UnaryOperator<EngineTestKit.Builder> targets(Deployment deployment) {
        return it -> it.configurationParameter("gatehouse.target.Orders.prod", deployment.url(ORDERS))
                .configurationParameter(
                        "gatehouse.target.Chat.talk", deployment.url(CHAT).replace("wss:", "https:"));
    }

    /** Gives what the deployment mints. */
    // snippet: deployed-tokens
    public static final class Source implements TokenSource {

        @Override
        public Optional<String> token(WantedToken wanted) {
            return wanted.issuer().map(pool -> signIn(pool, wanted.subject().orElse("guest")));
        }
        // end

        static final AtomicReference<UserPools> REAL = new AtomicReference<>();

        private static String signIn(String pool, String user) {
            return REAL.get().get(pool).idToken().subject(user).sign();
        }
    }

    @ApiGatewayTest(value = "classpath:deployed.yaml", api = "Orders")
    static class Meeting {

        @Test
        void by_its_client(GatewayClient client) {
            assertThat(client.get("/orders/{id}", 7).send()).hasStatus(200).hasBody("deployed null");
        }

        @Test
        void by_a_raw_request(GatewayClient client) {
            assertThat(client.raw("POST /prod/orders HTTP/1.1\r\n\r\nraw")).hasBody("deployed raw");
        }

        @Test
        void by_a_session(@Api("Chat") WebSocketSession session) {
            session.send("hi");

            assertThat(session).receivedText("deployed hi");
        }

        @Test
        void by_no_redirect(GatewayClient client, @InvokeUrl URI url) {
            assertThat(client.get("/moved").send())
                    .hasStatus(302)
                    .hasHeader("location", "http://localhost:9/elsewhere");
            assertThat(client.baseUri()).isEqualTo(url);
        }

        @Test
        void but_not_where_there_is_no_target(@Api("Free") GatewayClient client) {
            assertThat(client.get("/free").send()).hasStatus(200).hasBody("jvm null");
        }
    }

    @ApiGatewayTest(value = "classpath:deployed.yaml", api = "Orders")
    static class NeedsTheJvm {

        @Test
        void a_clock(GatewayClock clock) {
            clock.advance(Duration.ofSeconds(1));
        }

        @Test
        @Now("2026-01-01T00:00:00Z")
        void a_fixed_clock(GatewayClient client) {
            client.get("/orders/1").send();
        }

        @Test
        void a_stub(Lambdas lambdas) {
            lambdas.function("Desk").answers("{}");
        }

        @Test
        void logs(GatewayClient client, AccessLogs logs) {
            client.get("/orders/1").send();

            assertThat(logs).hasSize(1);
        }

        @Test
        void usage(UsagePlans plans) {
            plans.plans();
        }

        @Test
        void a_route(GatewayClient client) {
            assertThat(client.get("/orders/1").send()).hasStatus(200).matchedRoute("GET /orders/{id}");
        }

        @Test
        void a_source_address(GatewayClient client) {
            client.from("203.0.113.7").get("/orders/1").send();
        }

        @Test
        void another_host(GatewayClient client) {
            client.get("/orders/1").header("Host", "other.example").send();
        }

        @Test
        void an_event(GatewayClient client) {
            client.get("/orders/1").event();
        }

        @Test
        void an_api_key(GatewayClient client) {
            client.withApiKey("GoldKey").get("/vip").send();
        }

        @Test
        void a_token(GatewayClient client, UserPools pools) {
            client.bearer(pools.get("Pool").idToken().subject("u1").sign())
                    .get("/mine")
                    .send();
        }

        @Test
        void somebody_without_permissions(GatewayClient client, IamIdentities identities) {
            client.signedBy(identities.user("eve")).get("/signed").send();
        }
    }

    @ApiGatewayTest(value = "classpath:deployed.yaml", api = "Orders")
    static class Signing {

        @Test
        void somebody_signs(GatewayClient client, IamIdentities identities) {
            var alice = identities.user("alice").allow("execute-api:Invoke", "*");

            assertThat(client.signedBy(alice).get("/signed").send()).hasStatus(200);
        }
    }

    @ApiGatewayTest(value = "classpath:deployed.yaml", api = "Orders")
    static class Guarded {

        @Test
        void a_key(GatewayClient client) {
            assertThat(client.withApiKey("GoldKey").get("/vip").send()).hasStatus(200);
        }

        @Test
        void a_wrong_key_is_refused(GatewayClient client) {
            assertThat(client.get("/vip").header("x-api-key", "wrong").send()).hasStatus(403);
        }

        @Test
        void a_token(GatewayClient client, UserPools pools) {
            String token = pools.get("Pool").idToken().subject("u1").sign();

            assertThat(client.bearer(token).get("/mine").send()).hasStatus(200);
        }

        @Test
        void a_forged_token_is_refused(GatewayClient client, UserPools pools) {
            String token = pools.get("Pool").idToken().subject("u1").sign();

            assertThat(client.bearer(token + "AA").get("/mine").send()).hasStatus(401);
        }
    }
}
