package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.DeployedStages;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.control.TokenIssuer;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.events.AnsweredElsewhere;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.client.DefaultGatewayClient;
import dev.gatehouse.internal.client.DefaultWebSocketClient;
import dev.gatehouse.internal.client.GatewayPort;
import dev.gatehouse.junit.deployed.WantedToken;
import dev.gatehouse.junit.internal.compare.Comparisons;
import dev.gatehouse.junit.internal.deployed.OutwardRequests.Home;
import dev.gatehouse.junit.internal.deployed.Transmission.RateLimit;
import dev.gatehouse.junit.internal.settings.TargetSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/** The deployed stages of one test: its clients meet them, and what only the JVM has aborts it. */
public final class DeployedTest implements DeployedStages {

    private static final int MOST_CALLS = 1_000;

    private final ApiGateway local;
    private final Targets targets;
    private final JvmControls controls;
    private final ComparedAnswers both;
    private final Deque<Exchange> calls = new ArrayDeque<>();

    DeployedTest(ApiGateway local, Targets targets) {
        this.local = local;
        this.targets = targets;
        this.controls = new JvmControls(this::needsJvm);
        this.both = new ComparedAnswers(local, targets);
    }

    /**
     * {@return the deployed stages that a test's clients meet; empty where the configuration names none}
     *
     * @param context of the test
     * @param local the test's gateway in the JVM
     * @throws IllegalStateException that says what is wrong with the settings {@code gatehouse.target.…}
     */
    public static Optional<DeployedTest> of(ExtensionContext context, ApiGateway local) {
        return Targets.of(context, local).map(targets -> new DeployedTest(local, targets));
    }

    /**
     * {@return whether a setting of the run names a deployed stage}
     *
     * @param context of a test or its class
     */
    public static boolean hasTargets(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(DeployedTest.class))
                .getOrComputeIfAbsent("targets", key -> new TargetSettings(context).nameStages(), Boolean.class);
    }

    /**
     * {@return what aborts a test, if that is why it failed}
     *
     * @param failure of a test
     */
    public static Optional<RuntimeException> abort(Throwable failure) {
        return NeedsJvmException.in(failure).map(RuntimeException.class::cast);
    }

    /**
     * Counts a test that has ended, if it called a deployed stage and was not aborted.
     *
     * @param failure of the test
     */
    public void ended(Optional<Throwable> failure) {
        if (!calls().isEmpty() && failure.flatMap(NeedsJvmException::in).isEmpty()) {
            run().ran();
        }
    }

    /**
     * Counts a test that was aborted.
     *
     * @param context of the test
     */
    public static void ended(ExtensionContext context) {
        TargetRun.of(context).ifPresent(run -> run.ended(context.getExecutionException()));
    }

    /** {@return the gateway as it is injected: its clients meet the deployed stages} */
    public ApiGateway gateway() {
        return local.deployed(this);
    }

    /** Begins a test: calls from here on are its own. */
    public void begin() {
        synchronized (calls) {
            calls.clear();
        }
    }

    /** {@return the calls that deployed stages answered, without any secret} */
    public List<Exchange> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /**
     * {@return whether a call of the gateway in the JVM was made to compare, and not by the test}
     *
     * @param call of that gateway
     */
    public boolean isComparison(Exchange call) {
        return both.has(call);
    }

    /**
     * Aborts the test because it stands in for something that the deployed stage has for real.
     *
     * @param what it is, like {@code its own function "Echo"}
     */
    @SuppressWarnings("DoNotCallSuggester") // aborts on purpose
    public void refuse(String what) {
        throw aborted(what);
    }

    @Override
    public GatewayClient client(Named stage, GatewayClient here) {
        return targets.stage(stage)
                .map(it -> DefaultGatewayClient.of(new DeployedPort(this, it, DefaultGatewayClient.portOf(here))))
                .orElse(here);
    }

    @Override
    public WebSocketClient webSocketClient(Named stage, WebSocketClient here) {
        return targets.stage(stage)
                .map(it -> DefaultWebSocketClient.of(
                        new DeployedWebSocketPort(this, it, DefaultWebSocketClient.portOf(here))))
                .orElse(here);
    }

    @Override
    public Optional<URI> url(Named stage) {
        return targets.stage(stage).map(DeployedStage::url);
    }

    @Override
    public <T> T control(Class<T> type, T here) {
        return controls.over(type, here);
    }

    @Override
    public void needsJvm(String what) {
        throw aborted(what + ", which only the gateway in the JVM has");
    }

    TestAbortedException aborted(String what) {
        String stages = targets.stages().values().stream()
                .map(DeployedStage::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return new NeedsJvmException("needs " + what, stages);
    }

    TargetRun run() {
        return targets.run();
    }

    JvmControls controls() {
        return controls;
    }

    RateLimit limit(DeployedStage stage) {
        return targets.limit(stage);
    }

    Secrets secrets() {
        return run().secrets();
    }

    Exchange send(DeployedStage stage, HttpRequest request, GatewayPort here) {
        var requests = new OutwardRequests(this, stage, Home.of(here));
        HttpRequest outward = requests.outward(request);
        HttpResponse response = run().transmission().send(stage, outward, limit(stage));
        both.compare(requests, request, response, here);
        return answered(stage, request, response);
    }

    /** The exchange of a call that the stage answered; what the test sent stands in it, and no real secret. */
    Exchange answered(DeployedStage stage, HttpRequest request, HttpResponse response) {
        run().called(stage);
        var fact =
                new AnsweredElsewhere(stage.url(), what -> aborted(what + ", which only the gateway in the JVM has"));
        var exchange = new Exchange(
                requestId(response),
                stage.named().api(),
                stage.named().stage(),
                request,
                response,
                Instant.now(),
                Duration.ZERO,
                List.of(new Exchange.TimedFact(Duration.ZERO, fact)));
        synchronized (calls) {
            calls.add(Comparisons.masked(exchange, secrets().values()));
            if (calls.size() > MOST_CALLS) {
                calls.removeFirst();
            }
        }
        return exchange;
    }

    private static String requestId(HttpResponse response) {
        return response.headers()
                .first("x-amzn-requestid")
                .or(() -> response.headers().first("apigw-requestid"))
                .orElse("");
    }

    /** The real value where a header holds the value that a key of the template has in the JVM. */
    String apiKey(String value, DeployedStage stage) {
        return targets.keyOf(local, value)
                .map(key -> targets.key(stage.named().api(), key)
                        .orElseThrow(() -> aborted("the value of the API key " + key + ": set gatehouse.target."
                                + stage.named().api() + ".key." + key)))
                .orElse(value);
    }

    /** A text with real tokens in the place of those that were minted here. */
    String tokens(String text, DeployedStage stage) {
        return RealTokens.JWT.matcher(text).find()
                ? new RealTokens(issuers()).in(text, minted -> {
                    var wanted = wanted(stage, Optional.of(minted.issuer()), minted.claims(), minted.token());
                    return fetched(wanted)
                            .orElseThrow(() -> aborted("a real " + wanted
                                    + ": set gatehouse.target.tokens to a TokenSource that provides one"));
                })
                : text;
    }

    /** The same for an Authorization header, of which a token source is asked whatever it holds. */
    String authorization(String value, DeployedStage stage) {
        String exchanged = tokens(value, stage);
        int blank = value.indexOf(' ');
        boolean isOther = !exchanged.equals(value) || value.startsWith("AWS4-") || value.startsWith("Basic ");
        if (isOther || value.isEmpty()) {
            return exchanged;
        }
        String scheme = value.startsWith("Bearer ") ? value.substring(0, blank + 1) : "";
        var wanted = wanted(stage, Optional.empty(), Map.of(), value.substring(scheme.length()));
        return fetched(wanted).map(scheme::concat).orElse(value);
    }

    /** The token in a header, if one of the test's issuers minted it. */
    Optional<RealTokens.Minted> minted(String header) {
        List<RealTokens.Minted> found = new ArrayList<>();
        if (RealTokens.JWT.matcher(header).find()) {
            new RealTokens(issuers()).in(header, minted -> {
                found.add(minted);
                return minted.token();
            });
        }
        return found.stream().findFirst();
    }

    private static WantedToken wanted(
            DeployedStage stage, Optional<String> issuer, Map<String, Object> claims, String written) {
        return new WantedToken(stage.named().api(), stage.named().stage(), issuer, claims, written);
    }

    private Optional<String> fetched(WantedToken wanted) {
        try {
            return run().token(targets.tokens(), wanted);
        } catch (TargetRun.TokenNotFetchedException e) {
            throw aborted("a real " + wanted + ", and the token source failed: " + e.getMessage());
        }
    }

    private Map<String, TokenIssuer> issuers() {
        Map<String, TokenIssuer> issuers = new HashMap<>();
        var pools = local.get(UserPools.class);
        pools.names().forEach(name -> issuers.put(name, pools.get(name)));
        var others = local.get(JwtIssuers.class);
        others.names().forEach(name -> issuers.put(name, others.get(name)));
        return issuers;
    }
}
