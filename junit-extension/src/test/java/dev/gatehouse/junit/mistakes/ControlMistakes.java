package dev.gatehouse.junit.mistakes;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.assertions.GatewayAssertions;
import dev.gatehouse.control.CanaryControl;
import dev.gatehouse.control.FunctionControl;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.control.LoggingLevel;
import dev.gatehouse.control.StageControl;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.control.WafRule;
import dev.gatehouse.logs.AccessLogs;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Mistakes with the controls of a test. */
final class ControlMistakes {

    private ControlMistakes() {}

    static Mistakes of() {
        return new Mistakes()
                .add("an unknown key of a control", it -> it.get(UsagePlans.class)
                        .key("Silver"))
                .add("an unknown plan", it -> it.get(UsagePlans.class).usage("Bsaic", "GoldKey"))
                .add("a key of no plan", it -> it.get(UsagePlans.class).usage("Basic", "SilverKey"))
                .add(
                        "a key's value that is too short",
                        it -> it.get(UsagePlans.class).key("GoldKey").value("short"))
                .add("an access log without a format", it -> it.get(AccessLogs.class)
                        .last())
                .add("an access log before a call", it -> {
                    it.get(AccessLogs.class).useFormat("$context.status");
                    it.get(AccessLogs.class).last();
                })
                .add("an access log of no format", it -> it.get(AccessLogs.class)
                        .useFormat(""))
                .add("a stage's access log of no format", it -> live(it).accessLog(" "))
                .add("an unknown function", it -> it.get(Lambdas.class).function("Sya"))
                .add("no function", it -> it.get(Lambdas.class).function(""))
                .add("a function that is null", it -> it.get(Lambdas.class).function(null))
                .add("an unknown alias", it -> it.get(Lambdas.class).function("Say:live"))
                .add("no output", it -> say(it).answersInTurn())
                .add("an output that is null", it -> say(it).answers((String) null))
                .add("an output that is no JSON", it -> say(it).answers(Map.of("a", new Object())))
                .add("an error of no type", it -> say(it).raises("", "x"))
                .add("a negative sleep", it -> say(it).sleeps(Duration.ofSeconds(-1)))
                .add("a sleep that is null", it -> say(it).sleeps(null))
                .add("code that is null", it -> say(it).runs(null))
                .add("an endpoint without a scheme", it -> say(it).runsAt(URI.create("localhost:3001")))
                .add("an endpoint that is a path", it -> say(it).runsAt(URI.create("/functions")))
                .add("an invocation that was not", it -> say(it).invocations().last())
                .add("an invocation too far", it -> say(it).invocations().get(3))
                .add("an unknown API", it -> it.api("Shpo"))
                .add("an API in the wrong case", it -> it.api("shop"))
                .add("an API of no name", it -> it.api(""))
                .add("no choice of an API", ApiGateway::client)
                .add("an unknown stage", it -> it.api("Shop").stage("lvie"))
                .add("a stage of another API", it -> it.api("Shop").stage("talk"))
                .add("a stage in the wrong case", it -> it.api("Shop").stage("Live"))
                .add("a stage that is null", it -> it.api("Shop").stage(null))
                .add("a type that is no control", it -> it.get(String.class))
                .add("a clock that goes back", it -> it.get(GatewayClock.class).advance(Duration.ofSeconds(-5)))
                .add("a clock that moves by null", it -> it.get(GatewayClock.class)
                        .advance(null))
                .add("a method that is none", it -> live(it).method("POST", "/say"))
                .add("a method's path without a slash", it -> live(it).method("GET", "say"))
                .add("a method's path with the stage", it -> live(it).method("GET", "/live/say"))
                .add("a method's path with a slash at its end", it -> live(it).method("GET", "/say/"))
                .add("method and path in the wrong order", it -> live(it).method("/say", "GET"))
                .add("a method's path with a value", it -> live(it).method("GET", "/orders/7"))
                .add("a method of an HTTP API", it -> web(it).method("GET", "/say"))
                .add(
                        "a route that is none",
                        it -> it.api("Chat").stage("talk").control().route("shout"))
                .add("a route of an HTTP API that is none", it -> web(it).route("/say"))
                .add("a route of a REST API", it -> live(it).route("GET /say"))
                .add("a cache of no size", it -> live(it).cacheCluster("7"))
                .add("a cache of an HTTP API", it -> web(it).cacheCluster("0.5"))
                .add("caching without a cache", it -> live(it).method("GET", "/say")
                        .caching(Duration.ofSeconds(5)))
                .add(
                        "caching for too long",
                        it -> live(it).cacheCluster("0.5").everyMethod().caching(Duration.ofHours(2)))
                .add("caching of an HTTP API", it -> web(it).everyMethod().caching(Duration.ofSeconds(5)))
                .add("a negative rate", it -> live(it).everyMethod().throttle(-1, 5))
                .add("a negative burst", it -> live(it).everyMethod().throttle(1, -5))
                .add("a log level of an HTTP API", it -> web(it).everyMethod().logging(LoggingLevel.INFO))
                .add("a firewall of an HTTP API", it -> web(it).waf(request -> WafRule.Action.BLOCK))
                .add("a stage variable with a dash", it -> live(it).variable("a-b", "x"))
                .add("a stage variable with a blank", it -> live(it).variable("a", "x y"))
                .add("a stage variable that is not there", it -> live(it).withoutVariable("greting"))
                .add("a stage variable that nothing uses", it -> live(it).variable("greting", "x"))
                .add("a canary that is none", it -> canary(it).percent())
                .add("a canary of more than all", it -> canary(it).percent(110))
                .add(
                        "a canary of a WebSocket API",
                        it -> it.api("Chat").stage("talk").canary().percent())
                .add(
                        "a canary of an HTTP API",
                        it -> it.api("Web").stage("web").canary().always())
                .add("a port that is none", it -> it.api("Shop").stage("live").invokeUrlAt(70000))
                .add("a negative port", it -> it.api("Shop").stage("live").invokeUrlAt(-1))
                .add(
                        "a WebSocket client of a REST API",
                        it -> it.api("Shop").stage("live").webSocketClient())
                .add("a session of an HTTP API", it -> it.api("Web")
                        .stage("web")
                        .webSocketClient()
                        .connect()
                        .open())
                .add("a baseline that is not there", it -> GatewayAssertions.assertThat(it.access())
                        .matchesBaseline(Path.of("no-such-folder/access.txt")));
    }

    private static FunctionControl say(ApiGateway gateway) {
        return gateway.get(Lambdas.class).function("Say");
    }

    private static StageControl live(ApiGateway gateway) {
        return gateway.api("Shop").stage("live").control();
    }

    private static StageControl web(ApiGateway gateway) {
        return gateway.api("Web").stage("web").control();
    }

    private static CanaryControl canary(ApiGateway gateway) {
        return gateway.api("Shop").stage("live").canary();
    }
}
