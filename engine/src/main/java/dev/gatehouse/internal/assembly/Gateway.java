package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.coverage.CoverageCount;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.access.AccessBook;
import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Api;
import dev.gatehouse.model.BasePathMapping;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.WebSocketApi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All APIs of a template, assembled: immutable, shared by every test of the same template. */
public final class Gateway {

    private final Template template;
    private final AccessBook accessBook;
    private final CoverageCount coverage;
    private final Map<String, DeployedApi> byId = new HashMap<>();
    private final Map<String, DeployedApi> byLogicalId = new HashMap<>();

    private Gateway(Template template, AccessBook accessBook) {
        this.template = template;
        this.accessBook = accessBook;
        this.coverage = CoverageCount.of(template);
    }

    /** Assembles every API of the template. */
    public static Gateway assemble(Template template, AssemblyOptions options) {
        boolean enforced = options.permissions() == AssemblyOptions.Enforcement.ENFORCED;
        var book = AccessBook.of(template, enforced ? LambdaPermissions.Mode.ENFORCED : LambdaPermissions.Mode.WARN);
        var gateway = new Gateway(template, book);
        for (Api api : template.apis()) {
            gateway.add(gateway.deploy(api, options));
        }
        return gateway;
    }

    private DeployedApi deploy(Api api, AssemblyOptions options) {
        if (api instanceof RestApi rest) {
            return new RestDeployment(template, rest, options, accessBook);
        }
        if (api instanceof HttpApi http) {
            return new HttpDeployment(template, http, accessBook, options);
        }
        return new WebSocketDeployment(template, (WebSocketApi) api, accessBook, options);
    }

    private void add(DeployedApi deployed) {
        byId.put(deployed.api().id(), deployed);
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
    AccessBook accessBook() {
        return accessBook;
    }

    /** That API as it is deployed. */
    DeployedApi deployed(Api api) {
        return Optional.ofNullable(byLogicalId.get(api.logicalId()))
                .orElseThrow(() -> new IllegalArgumentException("there is no API " + api.logicalId()));
    }

    /** The host name of that API. */
    public static String hostName(Api api, Account account) {
        return api.id() + ".execute-api." + account.region() + ".amazonaws.com";
    }

    /** Whether requests with that host, in lower case, are for an API of the template. */
    public boolean answersFor(String host) {
        int dot = host.indexOf(".execute-api.");
        return dot < 0
                ? template.domainNames().stream().anyMatch(it -> it.domainName().equalsIgnoreCase(host))
                : byId.containsKey(host.substring(0, dot));
    }

    /** Answers a request for the API that its Host header names. */
    public Exchange handle(HttpRequest request, State state) {
        String host = request.host().toLowerCase(Locale.ROOT);
        int dot = host.indexOf(".execute-api.");
        DeployedApi own = dot < 0 ? null : byId.get(host.substring(0, dot));
        if (own != null) {
            return own.handle(request, new Doorway(host, Optional.empty()), state);
        }
        return mapped(host, request)
                .flatMap(door -> door.mapping()
                        .flatMap(mapping -> Optional.ofNullable(byLogicalId.get(mapping.api())))
                        .map(deployed -> deployed.handle(request, door, state)))
                .orElseGet(() -> Fronts.forbidden(request, template.apis().get(0), "", state));
    }

    /** Answers a request that reached an API by its own address, like a loopback port. */
    public Exchange handle(HttpRequest request, Api api, State state) {
        DeployedApi deployed = byLogicalId.get(api.logicalId());
        if (deployed == null) {
            return Fronts.forbidden(request, api, "", state);
        }
        return deployed.handle(request, new Doorway(hostName(api, template.account()), Optional.empty()), state);
    }

    /** Runs the handshake of the WebSocket API that the Host header names; other APIs know none and answer. */
    public Handshake connect(HttpRequest request, State state) {
        String host = request.host().toLowerCase(Locale.ROOT);
        int dot = host.indexOf(".execute-api.");
        Optional<Doorway> door = dot < 0 ? mapped(host, request) : Optional.of(new Doorway(host, Optional.empty()));
        Optional<DeployedApi> deployed = door.map(it -> it.mapping()
                .map(mapping -> byLogicalId.get(mapping.api()))
                .orElseGet(() -> byId.get(host.substring(0, Math.max(0, dot)))));
        return deployed.filter(WebSocketDeployment.class::isInstance)
                .map(api -> ((WebSocketDeployment) api).connect(request, door.orElseThrow(), state))
                .orElseGet(() -> new Handshake(handle(request, state), Optional.empty()));
    }

    /** Runs a handshake that reached an API by its own address, like a loopback port. */
    public Handshake connect(HttpRequest request, Api api, State state) {
        return Optional.ofNullable(byLogicalId.get(api.logicalId()))
                .filter(WebSocketDeployment.class::isInstance)
                .map(deployed -> ((WebSocketDeployment) deployed)
                        .connect(request, new Doorway(hostName(api, template.account()), Optional.empty()), state))
                .orElseGet(() -> new Handshake(handle(request, api, state), Optional.empty()));
    }

    private Optional<Doorway> mapped(String host, HttpRequest request) {
        String path = PathInStage.below(request.path());
        List<BasePathMapping> candidates = new ArrayList<>();
        for (DomainName domain : template.domainNames()) {
            if (domain.domainName().equalsIgnoreCase(host)) {
                domain.mappings().stream().filter(m -> covers(m, path)).forEach(candidates::add);
            }
        }
        return candidates.stream()
                .max(Comparator.comparingInt(mapping -> mapping.basePath().length()))
                .filter(mapping -> byLogicalId.containsKey(mapping.api()))
                .map(mapping -> new Doorway(host, Optional.of(mapping)));
    }

    private static boolean covers(BasePathMapping mapping, String path) {
        String base = "/" + mapping.basePath();
        return mapping.basePath().isEmpty() || path.equals(base) || path.startsWith(base + "/");
    }
}
