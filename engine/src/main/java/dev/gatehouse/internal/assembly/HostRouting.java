package dev.gatehouse.internal.assembly;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.feature.domains.CustomDomains;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names by which requests come to the APIs of a template. */
final class HostRouting {

    private static final List<String> SUFFIXES = List.of(".amazonaws.com", ".amazonaws.com.cn");

    private final CustomDomains domains;
    private final Account account;
    private final List<String> suffixes;
    private final Map<String, ApiDefinition> byId = new HashMap<>();
    private final Map<String, ApiDefinition> byLogicalId = new HashMap<>();

    HostRouting(Template template) {
        this.account = template.account();
        this.suffixes = SUFFIXES.stream()
                .map(suffix -> ".execute-api." + account.region() + suffix)
                .toList();
        this.domains = new CustomDomains(template.domainNames());
        for (ApiDefinition api : template.apis()) {
            byId.put(api.id(), api);
            byLogicalId.put(api.logicalId(), api);
        }
    }

    /** Whether requests with that host, in lower case, are for an API of the template. */
    boolean know(String host) {
        return own(host).isPresent() || !domains.named(host).isEmpty();
    }

    /**
     * The name by which a test means to call: that of a custom domain, or of an API.
     *
     * @throws IllegalArgumentException that lists the custom domains, if it is none of them
     */
    String demand(String name) {
        String given = ArgumentChecks.text(name, "the domain", "api.example.com");
        if (know(given.toLowerCase(Locale.ROOT))) {
            return given;
        }
        List<String> known =
                domains.domains().stream().map(DomainName::domainName).toList();
        throw Misuse.unknown("custom domain", given, known)
                .toDo(
                        given.contains("/") || given.contains(":")
                                ? "write only its name, without scheme, port or path."
                                : known.isEmpty() ? "define one in the template." : "write one of these.");
    }

    /** Where the request comes in; empty if its host and path name no API. */
    Optional<Entrance> find(HttpRequest request) {
        String host = request.host().toLowerCase(Locale.ROOT);
        return own(host)
                .or(() -> namedByHeader(host, request))
                .map(api -> new Entrance(api, RequestedHost.own(host)))
                .or(() -> domains.named(host).stream()
                        .filter(domain -> admits(domain, request))
                        .flatMap(domain -> landing(domain, host, request).stream())
                        .findFirst());
    }

    // API.execute-api.REGION.SUFFIX, or the alias of an associated endpoint, API-ENDPOINT.execute-api...
    private Optional<ApiDefinition> own(String host) {
        for (String suffix : suffixes) {
            if (host.endsWith(suffix)) {
                String label = host.substring(0, host.length() - suffix.length());
                return Optional.ofNullable(byId.get(label)).or(() -> privateApi(label));
            }
        }
        return Optional.empty();
    }

    private static boolean admits(DomainName domain, HttpRequest request) {
        return domain.endpointType() != EndpointType.PRIVATE
                || request.peer().vpcEndpoint().isPresent();
    }

    private Optional<Entrance> landing(DomainName domain, String host, HttpRequest request) {
        return CustomDomains.landing(domain, request, PathInStage.below(request.path()))
                .flatMap(landing -> Optional.ofNullable(
                                byLogicalId.get(landing.mapping().api()))
                        .map(api -> new Entrance(
                                api, new RequestedHost(host, Optional.of(landing), domain.endpointType()))));
    }

    private Optional<ApiDefinition> privateApi(String label) {
        int dash = label.indexOf("-vpce-");
        return Optional.ofNullable(dash < 0 ? null : byId.get(label.substring(0, dash)))
                .filter(api ->
                        api instanceof RestApi rest && rest.vpcEndpointIds().contains(label.substring(dash + 1)));
    }

    // the endpoint's own DNS name says nothing of the API
    private Optional<ApiDefinition> namedByHeader(String host, HttpRequest request) {
        return request.headers()
                .first("x-apigw-api-id")
                .filter(id -> host.endsWith(".execute-api." + account.region() + ".vpce.amazonaws.com"))
                .flatMap(id -> Optional.ofNullable(byId.get(id)))
                .filter(api -> api instanceof RestApi rest && rest.endpointType() == EndpointType.PRIVATE);
    }

    /** An API and the name by which the request came to it. */
    record Entrance(ApiDefinition api, RequestedHost requested) {}
}
