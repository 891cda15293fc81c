package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.coverage.CoverageCount;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.access.AccessRegistry;
import dev.gatehouse.internal.mutation.MutantTemplate;
import dev.gatehouse.internal.server.ResponseStream;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.WebSocketApi;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All APIs of a template, assembled: immutable, shared by every test of the same template. */
public final class AssembledTemplate {

    private static final int LONGEST_AT_ONCE = 64 * 1024;

    private final Template template;
    private final AccessRegistry accessRegistry;
    private final CoverageCount coverage;
    private final HostRouting hosts;
    private final OwnHosts ownHosts;
    private final Map<String, Deployment> byLogicalId = new HashMap<>();

    private AssembledTemplate(Template template, AccessRegistry accessRegistry, OwnHosts ownHosts) {
        this.template = template;
        this.ownHosts = ownHosts;
        this.accessRegistry = accessRegistry;
        this.coverage = CoverageCount.of(template);
        this.hosts = new HostRouting(template);
    }

    /** Assembles every API of the template. */
    public static AssembledTemplate assemble(Template template, AssemblyOptions options) {
        return assemble(template, options, AccessRegistry.of(template, options.permissions()));
    }

    /** Assembles a template that differs from this in its APIs, stages, keys or domains; issuers keep their keys. */
    public AssembledTemplate changed(Template other, AssemblyOptions options) {
        return assemble(other, options, accessRegistry);
    }

    /** Assembles a mutant of this. */
    public AssembledTemplate mutated(MutantTemplate mutated, AssemblyOptions options) {
        return assemble(mutated.template(), options, accessRegistry.ignoring(mutated.ignored()));
    }

    private static AssembledTemplate assemble(Template template, AssemblyOptions options, AccessRegistry registry) {
        var gateway = new AssembledTemplate(template, registry, OwnHosts.with(options.hosts()));
        for (ApiDefinition api : template.apis()) {
            gateway.byLogicalId.put(
                    api.logicalId(), new Deployment(template.account(), protocol(template, api, options, registry)));
        }
        return gateway;
    }

    private static Protocol protocol(
            Template template, ApiDefinition api, AssemblyOptions options, AccessRegistry registry) {
        if (api instanceof RestApi rest) {
            return new Protocol.Rest(rest, new RestAssembly(template, rest, options, registry));
        }
        if (api instanceof HttpApi http) {
            return new Protocol.Http(http, new HttpAssembly(template, http, registry, options));
        }
        var webSocket = (WebSocketApi) api;
        return new Protocol.WebSocket(webSocket, new WebSocketAssembly(template, webSocket, registry, options));
    }

    public Template template() {
        return template;
    }

    /** Counts what calls exercise of the template. */
    public CoverageCount coverage() {
        return coverage;
    }

    /** What decides who may call, shared by all APIs. */
    public AccessRegistry accessRegistry() {
        return accessRegistry;
    }

    /**
     * The custom domain of the template that is called by that name.
     *
     * @throws IllegalArgumentException that lists the domains, if there is none
     */
    public String domain(String name) {
        return hosts.demand(name);
    }

    /** That API as it is deployed. */
    Deployment deployed(ApiDefinition api) {
        return Optional.ofNullable(byLogicalId.get(api.logicalId()))
                .orElseThrow(() -> new IllegalArgumentException("there is no API " + api.logicalId()));
    }

    /** The host name of that API. */
    public static String hostName(ApiDefinition api, Account account) {
        return api.id() + ".execute-api." + account.region() + ".amazonaws.com";
    }

    /** Whether requests with that host, in lower case, are for an API of the template. */
    public boolean answersFor(String host) {
        return hosts.know(host);
    }

    /** Answers a request for the API that its Host header names. */
    public Exchange handle(HttpRequest request, State state) {
        var whole = CollectedResponse.silently();
        return whole.of(handle(request, state, whole));
    }

    private Exchange handle(HttpRequest request, State state, ResponseStream client) {
        if (request.headers().all("host").size() > 1) {
            ApiDefinition any = template.apis().get(0);
            var response = TransportLimits.of(any).refusalOfHead(request).orElseGet(() -> HttpResponse.of(400));
            return TransportLimits.refused(request, response, any, state);
        }
        var entrance = hosts.find(request);
        return entrance.isPresent()
                ? deployed(entrance.get().api()).handle(request, entrance.get().requested(), state, client)
                : forbidden(request, template.apis().get(0), state);
    }

    /** Answers a function of the test that manages connections; empty if its request is for no WebSocket API. */
    Optional<Exchange> manage(HttpRequest request, State state) {
        return hosts.find(request)
                .filter(entrance -> entrance.api() instanceof WebSocketApi)
                .map(entrance -> deployed(entrance.api()).manage(request, entrance.requested(), state));
    }

    /** Answers a request sent to the address of an API: a Host of this machine means that API, another selects. */
    public Exchange handle(HttpRequest request, ApiDefinition api, State state) {
        var whole = CollectedResponse.silently();
        return whole.of(handle(request, api, state, whole));
    }

    /** The same; a streamed response goes to the client as it comes, and the result has its beginning only. */
    public Exchange handle(HttpRequest request, ApiDefinition api, State state, ResponseStream client) {
        if (!ownHosts.contain(request.host())) {
            return handle(request, state, client);
        }
        Deployment deployed = byLogicalId.get(api.logicalId());
        return deployed == null
                ? forbidden(request, api, state)
                : deployed.handle(request, deployed.ownHost(), state, client);
    }

    /** Whether a request sent to the address of an API is answered without waiting for anything. */
    public boolean answersAtOnce(HttpRequest request, ApiDefinition api, State state) {
        Deployment deployed = byLogicalId.get(api.logicalId());
        return deployed != null
                && request.body().length() <= LONGEST_AT_ONCE
                && ownHosts.contain(request.host())
                && deployed.answersAtOnce(request, deployed.ownHost(), state);
    }

    /**
     * Runs a handshake sent to the address of an API: a Host of this machine means that API, another selects; APIs that
     * know no handshake answer.
     */
    public Handshake connect(HttpRequest request, ApiDefinition api, State state) {
        Optional<HostRouting.Entrance> entrance = ownHosts.contain(request.host())
                ? Optional.ofNullable(byLogicalId.get(api.logicalId()))
                        .map(deployed -> new HostRouting.Entrance(api, deployed.ownHost()))
                : hosts.find(request);
        return entrance.filter(it -> byLogicalId.containsKey(it.api().logicalId()))
                .map(it -> deployed(it.api()).connect(request, it.requested(), state))
                .orElseGet(() -> new Handshake(handle(request, api, state), Optional.empty()));
    }

    private static Exchange forbidden(HttpRequest request, ApiDefinition api, State state) {
        return new AnswersWithoutStage(api, state).forbidden(request, "");
    }

    /**
     * The host names by which clients near this machine reach it; they say nothing about which API is meant.
     *
     * <p>Those of the loopback interface, those by which containers name their host, and what {@code gatehouse.hosts} adds.
     */
    private record OwnHosts(Set<String> added) {

        private static final Pattern LOOPBACK = Pattern.compile("(.+\\.)?localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]|");
        private static final Set<String> OF_CONTAINERS = Set.of("host.docker.internal", "host.testcontainers.internal");

        OwnHosts {
            added = Set.copyOf(added);
        }

        static OwnHosts with(Collection<String> added) {
            return new OwnHosts(added.stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet()));
        }

        /** Whether that host, which is without a port, stands for the API that was addressed; an absent one is empty. */
        boolean contain(String host) {
            if (host.endsWith(".amazonaws.com") && added.isEmpty()) {
                return false;
            }
            String name = host.toLowerCase(Locale.ROOT);
            return name.equals("localhost")
                    || LOOPBACK.matcher(name).matches()
                    || OF_CONTAINERS.contains(name)
                    || added.contains(name);
        }
    }
}
