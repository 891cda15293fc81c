package dev.gatehouse.junit.mistakes;

import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.junit.Api;
import dev.gatehouse.junit.ApiGatewayTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mistakes in settings of a whole run, {@code gatehouse.…}. */
final class SettingMistakes {

    private static final String MALL = "classpath:mistakes/mall.yaml";

    private SettingMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .run("a report's minimum above all", Fine.class, Map.of("gatehouse.coverage.minimum", "120"))
                .run("time that is none", Fine.class, Map.of("gatehouse.time", "now"))
                .run("permissions that are none", Fine.class, Map.of("gatehouse.permissions", "on"))
                .run("a state that is none", Fine.class, Map.of("gatehouse.state", "per test"))
                .run("an environment without a function", Fine.class, Map.of("gatehouse.environment", "VOICE=loud"))
                .run("mutants of everything", Fine.class, Map.of("gatehouse.mutate", "all"))
                .run(
                        "mutants' time without a unit",
                        Fine.class,
                        Map.of("gatehouse.mutate", "guards", "gatehouse.mutate.budget", "soon"))
                .run(
                        "mutants without a report",
                        Fine.class,
                        Map.of("gatehouse.mutate", "guards", "gatehouse.report", "off"))
                .run("a share of mutants in words", Fine.class, Map.of("gatehouse.mutate.minimum", "most"))
                .run("a target without a scheme", Fine.class, Map.of("gatehouse.target.Shop.live", "shop.example.com"))
                .run(
                        "a target without TLS",
                        Fine.class,
                        Map.of("gatehouse.target.Shop.live", "http://shop.example.com/live"))
                .run(
                        "a target's tokens of no class",
                        Fine.class,
                        Map.of(
                                "gatehouse.target.Shop.live",
                                "https://a1b2.execute-api.eu-west-1.amazonaws.com/live",
                                "gatehouse.target.tokens",
                                "com.example.Tokens"))
                .run(
                        "a target's tokens of another class",
                        Fine.class,
                        Map.of(
                                "gatehouse.target.Shop.live",
                                "https://a1b2.execute-api.eu-west-1.amazonaws.com/live",
                                "gatehouse.target.tokens",
                                "java.lang.Object"))
                .run(
                        "a target's certificates that are not there",
                        Fine.class,
                        Map.of(
                                "gatehouse.target.Shop.live",
                                "https://a1b2.execute-api.eu-west-1.amazonaws.com/live",
                                "gatehouse.target.trust",
                                "no-such.pem"))
                .run(
                        "a target compared with nothing",
                        Fine.class,
                        Map.of(
                                "gatehouse.target.Shop.live",
                                "https://a1b2.execute-api.eu-west-1.amazonaws.com/live",
                                "gatehouse.target.compare",
                                "some"))
                .property("a target of no stage", Fine.class, "gatehouse.target.Shop.lvie", "https://shop.example.com")
                .property("a target's key of no name", Fine.class, "gatehouse.target.Shop.key.GodlKey", "0123456789")
                .property("a target of nothing known", Fine.class, "gatehouse.target.compere", "true")
                .property("a setting that is none", Fine.class, "gatehouse.timout", "3")
                .property("a setting in dashes", Fine.class, "gatehouse.strict-stubs", "true");
    }

    @ApiGatewayTest(MALL)
    static final class Fine {
        @Test
        void calls(@Api("Shop") GatewayClient client) {
            client.get("/say").send();
        }
    }
}
