package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.coverage.CoverageCount;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.access.AccessRegistry;
import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.WebSocketApi;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All APIs of a template, assembled: immutable, shared by every test of the same template. */
public final class AssembledTemplate {

    private final Template template;
    private final AccessRegistry accessRegistry;
    private final CoverageCount coverage;
    private final HostRouting hosts;
    private final OwnHosts ownHosts;
    private final Map<String, DeployedApi> byLogicalId = new HashMap<>();

    private AssembledTemplate(Template template, AccessRegistry accessRegistry, OwnHosts ownHosts) {
        this.template = template;
        this.ownHosts = ownHosts;
        this.accessRegistry = accessRegistry;
        this.coverage = CoverageCount.of(template);
        this.hosts = new HostRouting(template);
    }

    /** Assembles every API of the template. */
    public static AssembledTemplate assemble(Template template, AssemblyOptions options) {
        boolean enforced = options.permissions() == AssemblyOptions.Enforcement.ENFORCED;
        var registry =
                AccessRegistry.of(template, enforced ? LambdaPermissions.Mode.ENFORCED : LambdaPermissions.Mode.WARN);
        var gateway = new AssembledTemplate(template, registry, OwnHosts.with(options.hosts()));
        for (ApiDefinition api : template.apis()) {
            gateway.add(gateway.deploy(api, options));
        }
        return gateway;
    }

    private DeployedApi deploy(ApiDefinition api, AssemblyOptions options) {
        if (api instanceof RestApi rest) {
            return new RestDeployment(template, rest, options, accessRegistry);
        }
        if (api instanceof HttpApi http) {
            return new HttpDeployment(template, http, accessRegistry, options);
        }
        return new WebSocketDeployment(template, (WebSocketApi) api, accessRegistry, options);
    }

    private void add(DeployedApi deployed) {
        byLogicalId.put(deployed.api().logicalId(), deployed);
    }

    public Template template() {
        return template;
    }

    /** Counts what calls exercise of the template. */
    CoverageCount coverage() {
        return coverage;
    }

    /** What decides who may call, shared by all APIs. */
    AccessRegistry accessRegistry() {
        return accessRegistry;
    }

    /** That API as it is deployed. */
    DeployedApi deployed(ApiDefinition api) {
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
        if (request.headers().all("host").size() > 1) {
            ApiDefinition any = template.apis().get(0);
            var response = TransportLimits.of(any).refusalOfHead(request).orElseGet(() -> HttpResponse.of(400));
            return TransportLimits.refused(request, response, any, state);
        }
        return hosts.find(request)
                .map(entrance -> deployed(entrance.api()).handle(request, entrance.requested(), state))
                .orElseGet(() ->
                        AnswersWithoutStage.forbidden(request, template.apis().get(0), "", state));
    }

    /** Answers a request sent to the address of an API: a Host of this machine means that API, another selects. */
    public Exchange handle(HttpRequest request, ApiDefinition api, State state) {
        if (!ownHosts.contain(request.host())) {
            return handle(request, state);
        }
        DeployedApi deployed = byLogicalId.get(api.logicalId());
        if (deployed == null) {
            return AnswersWithoutStage.forbidden(request, api, "", state);
        }
        return deployed.handle(request, RequestedHost.own(hostName(api, template.account())), state);
    }

    /**
     * Runs a handshake sent to the address of an API: a Host of this machine means that API, another selects; APIs that
     * know no handshake answer.
     */
    public Handshake connect(HttpRequest request, ApiDefinition api, State state) {
        boolean own = ownHosts.contain(request.host());
        Optional<HostRouting.Entrance> entrance = own
                ? Optional.of(new HostRouting.Entrance(api, RequestedHost.own(hostName(api, template.account()))))
                : hosts.find(request);
        return entrance.filter(it -> byLogicalId.get(it.api().logicalId()) instanceof WebSocketDeployment)
                .map(it -> ((WebSocketDeployment) deployed(it.api())).connect(request, it.requested(), state))
                .orElseGet(() -> new Handshake(handle(request, api, state), Optional.empty()));
    }
}
