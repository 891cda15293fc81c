package dev.gatehouse;

import dev.gatehouse.access.GatewayAccess;
import dev.gatehouse.client.DeployedStages;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.access.AccessTable;
import dev.gatehouse.internal.assembly.ApiChoice;
import dev.gatehouse.internal.assembly.AssembledTemplate;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import dev.gatehouse.internal.assembly.KeyValues;
import dev.gatehouse.internal.assembly.control.Controls;
import dev.gatehouse.internal.assembly.transport.Sockets;
import dev.gatehouse.internal.start.RefusedStart;
import dev.gatehouse.internal.start.TestEnvironmentFactory;
import dev.gatehouse.internal.start.WiredName;
import dev.gatehouse.internal.templateimport.describe.Description;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Finding;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A running gateway: the APIs of one template under one state.
 *
 * <p>{@link #fresh()} returns the same APIs under a new state, at no cost. Each test gets its own state.
 */
public final class ApiGateway implements AutoCloseable {

    private final AssembledTemplate gateway;
    private final TestEnvironmentFactory environments;
    private final List<Finding> findings;
    private final Map<String, Finding> unmet;
    private final GatewayUnderTest running;
    private final DeployedStages deployed;

    ApiGateway(TestEnvironmentFactory environments, List<Finding> findings, Map<String, Finding> unmet) {
        this.gateway = environments.gateway();
        this.environments = environments;
        this.findings = List.copyOf(findings);
        this.unmet = Map.copyOf(unmet);
        this.running = new GatewayUnderTest(gateway, environments.fresh());
        this.deployed = DeployedStages.none();
    }

    private ApiGateway(ApiGateway before, DeployedStages deployed) {
        this.gateway = before.gateway;
        this.environments = before.environments;
        this.findings = before.findings;
        this.unmet = before.unmet;
        this.running = before.running;
        this.deployed = deployed;
    }

    /**
     * Starts the description of a gateway.
     *
     * @return a builder in which every setting has its default
     */
    public static ApiGatewayBuilder builder() {
        return new ApiGatewayBuilder();
    }

    /** {@return the same APIs under a new state: empty caches, full buckets, no calls, the clock at its start} */
    public ApiGateway fresh() {
        return new ApiGateway(environments, findings, unmet);
    }

    /**
     * {@return the same APIs under a new state, with its own settings}
     *
     * @param wishes settings of this state
     * @throws TemplateException if a canary's template can't be run
     * @throws IllegalArgumentException if the template has nothing of a wired name
     */
    public ApiGateway fresh(Consumer<TestSettings> wishes) {
        var fresh = new TestSettings(environments.options());
        wishes.accept(fresh);
        Map<String, Finding> unmetHere = new LinkedHashMap<>(unmet);
        fresh.unmet(environments).forEach((wire, finding) -> {
            if (!fresh.isShared(wire)) {
                throw new IllegalArgumentException(finding.story());
            }
            unmetHere.put(wire.toString(), finding);
        });
        try {
            return new ApiGateway(fresh.over(environments), findings, unmetHere);
        } catch (RefusedStart e) {
            throw new TemplateException(e.template(), e.findings());
        }
    }

    /**
     * {@return this gateway under the same state, with clients that call some stages where they are deployed}
     *
     * @param stages the deployed stages, and what of this gateway can't be used with them
     */
    public ApiGateway deployed(DeployedStages stages) {
        return new ApiGateway(this, stages);
    }

    /**
     * {@return whether {@link #get} has something of that type}
     *
     * @param type of a control or log
     */
    public static boolean offers(Class<?> type) {
        return Controls.offers(type);
    }

    /** {@return the APIs of the template} */
    public List<ApiDefinition> apis() {
        return gateway.template().apis();
    }

    /** {@return warnings and notes of the import} */
    public List<Finding> findings() {
        return findings;
    }

    /** {@return names that were wired for several gateways, like {@code the function "Say"}} */
    public Set<String> shared() {
        return environments.options().shared().stream()
                .map(WiredName::toString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** {@return the names that this gateway does not have, and why} */
    public Map<String, Finding> unmet() {
        return unmet;
    }

    /** {@return who may call each route of each stage, as the template defines it} */
    public GatewayAccess access() {
        return AccessTable.of(gateway.template());
    }

    /**
     * {@return what the gateway understood of the template, as JSON}
     *
     * <p>Shape: {@code apis} with stages, routes and authorizers, then {@code usagePlans}, {@code apiKeys}, {@code
     * domains} and {@code removedByCondition}. References are written as logical ids, and empty values are left out.
     * Routes are sorted by path, route key and method, stages by name.
     */
    public String describe() {
        return Description.of(gateway.template()).toIndentedText();
    }

    /**
     * {@return the API of that logical id, or of that name}
     *
     * @param logicalId logical id or name of the API
     * @throws IllegalArgumentException that lists the APIs, if there is none
     */
    public RunningApi api(String logicalId) {
        return new RunningApi(running, deployed, ApiChoice.named(gateway.template(), logicalId));
    }

    /**
     * {@return the only API of the template}
     *
     * @throws IllegalArgumentException that lists the APIs, if there are several
     */
    public RunningApi api() {
        return new RunningApi(running, deployed, ApiChoice.only(gateway.template()));
    }

    /**
     * {@return a client of the only stage of the only API; if SAM created a second stage, of the one that the template
     * names}
     */
    public GatewayClient client() {
        return api().client();
    }

    /**
     * {@return the value of an API key, by logical id or name}
     *
     * @param key logical id or name
     * @throws IllegalArgumentException that lists the keys, if there is none
     */
    public String apiKeyValue(String key) {
        return KeyValues.of(running, key);
    }

    /**
     * Handles a request for the API that its Host header names, without a socket.
     *
     * @param request as it would come over a socket
     * @return the response as a client would get it
     */
    public HttpResponse handle(HttpRequest request) {
        deployed.needsJvm("ApiGateway.handle");
        return gateway.handle(request, running.state()).response();
    }

    /**
     * {@return the calls so far, oldest first, as many as fit into an eighth of the heap, at most 64 MB}
     *
     * <p>If there are more, large bodies of old calls are cut off first, then the oldest calls are dropped. Metrics
     * count all calls.
     */
    public List<Exchange> calls() {
        deployed.needsJvm("ApiGateway.calls");
        return running.calls().exchanges(0);
    }

    /** {@return how many calls there were, including those that were dropped} */
    public long callCount() {
        deployed.needsJvm("ApiGateway.callCount");
        return running.calls().count();
    }

    /**
     * {@return the calls after the first {@code count} ones, as far as they are kept; use an earlier {@link
     * #callCount()} for those since then}
     *
     * @param count how many calls to leave out
     */
    public List<Exchange> callsAfter(long count) {
        deployed.needsJvm("ApiGateway.callsAfter");
        return running.calls().exchanges(count);
    }

    /**
     * {@return a control or log by its type, like {@code GatewayClock} or {@code UsagePlans}}
     *
     * @param <T> type of the control or log
     * @param type of the control or log
     * @throws IllegalArgumentException if there is none of that type
     */
    public <T> T get(Class<T> type) {
        return Controls.find(type, running)
                .map(found -> deployed.control(type, found))
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "a gateway has no " + type.getName()
                                        + ".\n  to do:       ask for a control or a log, like GatewayClock, UsagePlans or AccessLogs."));
    }

    /**
     * Waits, in real time, until nothing is running in the background any more.
     *
     * @param longest how long to wait at most
     * @return false if something was still running at the end of that time
     */
    public boolean awaitQuiescence(Duration longest) {
        return running.past().environment().quiescence().await(longest);
    }

    /** {@return the generated certificate of secure invoke URLs, for a client's trust store} */
    public X509Certificate certificate() {
        return running.state().get(Sockets.KEY).certificate(gateway.template()).certificate();
    }

    /**
     * Ends the function instances, ports and connections of this state.
     *
     * <p>Calls, logs, metrics, invocations and requests of stand-ins can still be read. Clients, controls and other
     * objects that would start something throw {@link IllegalStateException} from then on.
     */
    @Override
    public void close() {
        running.past().environment().life().end();
        running.past().ifMade(Sockets.KEY).ifPresent(Sockets::close);
        running.past().environment().close();
    }
}
