package dev.gatehouse.junit.deployed;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.DeployedStages.Named;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.junit.ApiGatewayTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparedStagesTest {

    private static final Named ORDERS = new Named("Orders", "prod");
    private static final String GOLD = "the-real-value-of-the-gold-key";

    @TempDir
    private Path folder;

    @Test
    void a_deployment_of_the_same_template_differs_in_nothing() throws IOException {
        assertThat(differing("jvm", "all")).isEmpty();
    }

    @Test
    void each_difference_is_found_and_becomes_a_case() throws IOException {
        List<Path> cases = differing("deployed", "all");

        assertThat(cases)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "compared-orders-prod-get-prod-mine-4.yaml",
                        "compared-orders-prod-get-prod-orders-7-1.yaml",
                        "compared-orders-prod-get-prod-vip-3.yaml",
                        "compared-orders-prod-post-prod-orders-2.yaml");
    }

    @Test
    void safe_methods_alone_are_compared_unless_all_are_asked_for() throws IOException {
        assertThat(differing("deployed", "true"))
                .extracting(file -> file.getFileName().toString())
                .noneMatch(name -> name.contains("post"))
                .hasSize(3);
    }

    @Test
    void no_case_holds_a_secret() throws IOException {
        for (Path file : differing("deployed", "all")) {
            assertThat(Files.readString(file)).doesNotContain(GOLD, "eyJ", "hunter2", "ada@acme.com", "sk_live");
        }
    }

    /** The conformance runner of the engine runs this very file. */
    @Test
    void a_case_is_one_that_the_conformance_runner_runs() throws IOException {
        Path made = differing(OtherParameters.class, "jvm", "all").get(0);
        Path kept = Path.of("../engine/src/test/resources/conformance/compared").resolve(made.getFileName());

        assertThat(made).hasSameTextualContentAs(kept);
    }

    private List<Path> differing(String place, String mode) throws IOException {
        return differing(Calls.class, place, mode);
    }

    private List<Path> differing(Class<?> tests, String place, String mode) throws IOException {
        try (Deployment deployment = Deployment.start(place)) {
            deployment.gateway().get(UsagePlans.class).key("GoldKey").value(GOLD);
            DeployedStagesTest.Source.REAL.set(deployment.gateway().get(UserPools.class));

            List<String> outcomes = deployment.run(tests, it -> it.configurationParameter(
                            "gatehouse.target.Orders.prod", deployment.url(ORDERS))
                    .configurationParameter(
                            "gatehouse.report", folder.resolve(place + mode).toString())
                    .configurationParameter("gatehouse.target.compare", mode)
                    .configurationParameter("gatehouse.target.Orders.key.GoldKey", GOLD)
                    .configurationParameter("gatehouse.target.tokens", DeployedStagesTest.Source.class.getName()));

            assertThat(outcomes).containsExactly("calls SUCCESSFUL");
        }
        Path cases = folder.resolve(place + mode).resolve("compare");
        if (!Files.exists(cases)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(cases)) {
            return files.sorted().toList();
        }
    }

    @ApiGatewayTest(value = "classpath:deployed.yaml", api = "Orders")
    static class Calls {

        @Test
        void calls(GatewayClient client, UserPools pools) {
            assertThat(client.get("/orders/{id}", 7)
                            .query("access_token", "hunter2")
                            .header("Cookie", "session=hunter2")
                            .send())
                    .hasStatus(200);
            assertThat(client.post("/orders")
                            .body(
                                    "{\"password\": \"hunter2\", \"mail\": \"ada@acme.com\", \"key\": \"sk_live\", \"n\": 1}"
                                            .replace("\"key\"", "\"secretKey\""))
                            .send())
                    .hasStatus(200);
            assertThat(client.withApiKey("GoldKey").get("/vip").send()).hasStatus(200);
            assertThat(client.bearer(pools.get("Pool").idToken().subject("u1").sign())
                            .get("/mine")
                            .send())
                    .hasStatus(200);
            assertThat(client.get("/nowhere").send()).hasStatus(403);
            assertThat(client.get("/moved").send()).hasStatus(302);
        }
    }

    @ApiGatewayTest(value = "classpath:deployed.yaml", api = "Orders", parameters = "Tone=rough")
    static class OtherParameters {

        @Test
        void calls(GatewayClient client, UserPools pools) {
            client.bearer(pools.get("Pool").accessToken().sign())
                    .withApiKey("GoldKey")
                    .header("Cookie", "session=hunter2")
                    .get("/nowhere")
                    .send();
        }
    }
}
