package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.client.GatewayPort;
import dev.gatehouse.junit.internal.compare.Comparisons;
import dev.gatehouse.junit.internal.compare.Comparisons.Names;
import dev.gatehouse.junit.internal.compare.Comparisons.Subject;
import dev.gatehouse.junit.internal.compare.Comparisons.TemplateText;
import dev.gatehouse.junit.internal.compare.SentGuards;
import dev.gatehouse.junit.internal.settings.TargetSettings;
import dev.gatehouse.model.HttpApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Asks the gateway in the JVM what a deployed stage has just answered, and compares. */
final class ComparedAnswers {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final ApiGateway local;
    private final Targets targets;
    private final Names names = new Names();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    ComparedAnswers(ApiGateway local, Targets targets) {
        this.local = local;
        this.targets = targets;
    }

    /** Which calls are compared. */
    enum Mode {
        NONE,
        SAFE_METHODS,
        ALL;

        static Mode of(Optional<String> setting) {
            return switch (setting.orElse("false")) {
                case "true" -> SAFE_METHODS;
                case "all" -> ALL;
                case "false" -> NONE;
                default ->
                    throw new IllegalStateException(TargetSettings.PREFIX + "compare can't be \"" + setting.orElse("")
                            + "\".\n  expected:    true for safe methods, all, or false");
            };
        }

        boolean isFor(HttpRequest request) {
            return this == ALL || this == SAFE_METHODS && SAFE.contains(request.method());
        }
    }

    /** Whether the call was made to compare, and not by the test. */
    boolean has(Exchange call) {
        return ids.contains(call.requestId());
    }

    /**
     * Sends a request of the test to the gateway in the JVM, too, and compares; if the settings want it.
     *
     * @param requests how the test's requests went to the deployed stage
     * @param deployed what the deployed stage has answered
     */
    void compare(OutwardRequests requests, HttpRequest request, HttpResponse deployed, GatewayPort here) {
        if (!targets.compare().isFor(request)) {
            return;
        }
        learnHosts(requests);
        HttpRequest asked = requests.homeward(translated(request), here.now());
        Comparisons comparisons = targets.run().comparisons();
        try {
            Exchange answered = sent(here, asked);
            comparisons.add(subject(requests, asked, answered, deployed, here), names);
        } catch (NotProvidedException e) {
            comparisons.add(
                    requests.stage().named(),
                    request.method() + " " + request.path(),
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private void learnHosts(OutwardRequests requests) {
        DeployedStage stage = requests.stage();
        OutwardRequests.Home home = requests.home();
        names.learn(home.host() + home.basePath(), stage.authority() + stage.basePath());
        names.learn(home.host(), stage.authority());
    }

    private Subject subject(
            OutwardRequests requests, HttpRequest asked, Exchange answered, HttpResponse deployed, GatewayPort here) {
        DeployedStage stage = requests.stage();
        return new Subject(
                stage.named(),
                answered,
                deployed,
                template(stage),
                guards(asked, requests),
                functions(answered, here),
                targets.run().secrets().values(),
                hosts(stage));
    }

    /** The calls that this makes are told from the test's own by their ids. */
    private synchronized Exchange sent(GatewayPort here, HttpRequest request) {
        long before = local.callCount();
        try {
            return here.send(request);
        } finally {
            local.callsAfter(before).forEach(call -> ids.add(call.requestId()));
        }
    }

    /** What the test learned from the deployed stage, in the words of the gateway in the JVM. */
    private HttpRequest translated(HttpRequest request) {
        String text = request.body().text();
        String body = names.home(text);
        return request.withTarget(names.home(request.target()))
                .withHeaders(new Headers(request.headers().lines().stream()
                        .map(line -> line.isNamed("host") ? line : new Header(line.name(), names.home(line.value())))
                        .toList()))
                .withBody(body.equals(text) ? request.body() : Body.of(body));
    }

    private TemplateText template(DeployedStage stage) {
        boolean http = local.api(stage.named().api()).definition() instanceof HttpApi;
        return new TemplateText(local.access().template(), http ? "http" : "rest", targets.templateText());
    }

    private SentGuards guards(HttpRequest request, OutwardRequests requests) {
        var guards = new SentGuards();
        request.headers()
                .first("x-api-key")
                .flatMap(value -> targets.keyOf(local, value))
                .ifPresent(guards::apiKey);
        requests.test()
                .minted(request.headers().first("authorization").orElse(""))
                .ifPresent(minted -> guards.token(
                        minted.issuer(),
                        minted.issuer().startsWith("http") ? SentGuards.Kind.ISSUER : SentGuards.Kind.USER_POOL,
                        minted.claims()));
        if (requests.signer(request).isPresent()) {
            guards.signature();
        }
        return guards;
    }

    private static Map<String, String> functions(Exchange answered, GatewayPort here) {
        Map<String, String> ids = new HashMap<>();
        answered.facts(FunctionInvoked.class).forEach(invoked -> {
            String name = invoked.function().replaceFirst(":.*", "");
            ids.put(name, here.logicalIdOf(name));
        });
        return ids;
    }

    /** The host and the domain that it is of, unless that is AWS's or this machine. */
    private static List<String> hosts(DeployedStage stage) {
        String host = stage.url().getHost();
        List<String> hosts = new ArrayList<>();
        if (stage.region().isEmpty() && !stage.isLoopback()) {
            String[] labels = host.split("\\.", -1);
            hosts.add(labels.length > 2 ? host.substring(labels[0].length() + 1) : host);
        }
        return hosts;
    }
}
