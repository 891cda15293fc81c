package dev.gatehouse.internal.feature.mutualtls;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.model.BasePathMapping;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.RoutingRule;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.WebSocketApi;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Mutual TLS of custom domains. */
public final class MutualTls {

    private MutualTls() {}

    /** Whether a domain with mutual TLS leads to that API. */
    public static boolean guards(List<DomainName> domains, String api) {
        return !guarded(domains, api).isEmpty();
    }

    /**
     * Refuses what no gate can judge: client certificates before a WebSocket API.
     *
     * <p>AWS documents mutual TLS for REST and HTTP APIs only.
     */
    public static List<Finding> findings(Template template) {
        return template.domainNames().stream()
                .filter(domain -> domain.mutualTlsTruststore().isPresent())
                .filter(domain -> template.apis().stream()
                        .anyMatch(api -> api instanceof WebSocketApi && leads(domain, api.logicalId())))
                .map(domain -> new Finding(
                        Severity.ERROR,
                        "BadRequestException",
                        domain.domainName()
                                + " requires client certificates and leads to a WebSocket API, where nothing"
                                + " checks them.",
                        "",
                        domain.location(),
                        "map the WebSocket API to a domain without MutualTlsAuthentication."))
                .toList();
    }

    /** The gate of an API that a domain with mutual TLS leads to; no gate for others. */
    public static Gate<ReceivedCall, ReceivedCall, HttpResponse> gate(List<DomainName> domains, String api) {
        Map<String, DomainName> guarded = guarded(domains, api);
        return guarded.isEmpty() ? Gate.open() : new MutualTlsGate(guarded);
    }

    private static Map<String, DomainName> guarded(List<DomainName> domains, String api) {
        Map<String, DomainName> guarded = new HashMap<>();
        for (DomainName domain : domains) {
            if (leads(domain, api) && domain.mutualTlsTruststore().isPresent()) {
                guarded.put(domain.domainName().toLowerCase(Locale.ROOT), domain);
            }
        }
        return Map.copyOf(guarded);
    }

    private static boolean leads(DomainName domain, String api) {
        return domain.mappings().stream().map(BasePathMapping::api).anyMatch(api::equals)
                || domain.rules().stream().map(RoutingRule::api).anyMatch(api::equals);
    }
}
