package dev.gatehouse.internal.feature.domains;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.model.BasePathMapping;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.HeaderGlob;
import dev.gatehouse.model.RoutingMode;
import dev.gatehouse.model.RoutingRule;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The custom domains of a template.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-custom-domains.html">Custom domain
 *     names (read 2026-11-22)</a>
 */
public record CustomDomains(List<DomainName> domains) {

    public CustomDomains {
        domains = List.copyOf(domains);
    }

    /** The domains of that name, else of the wildcard that covers it; a name may be given several times. */
    public List<DomainName> named(String host) {
        String wanted = host.toLowerCase(Locale.ROOT);
        List<DomainName> exact =
                domains.stream().filter(it -> name(it).equals(wanted)).toList();
        return exact.isEmpty()
                ? domains.stream().filter(it -> covers(name(it), wanted)).toList()
                : exact;
    }

    /**
     * Where the request arrives; empty if nothing is mapped to its path.
     *
     * @param path the request's, beginning with one slash
     */
    public static Optional<DomainMatch> landing(DomainName domain, HttpRequest request, String path) {
        Optional<DomainMatch> byRule = domain.routingMode() == RoutingMode.API_MAPPING_ONLY
                ? Optional.empty()
                : domain.rules().stream()
                        .sorted(Comparator.comparingInt(RoutingRule::priority))
                        .flatMap(rule -> landing(rule, request, path).stream())
                        .findFirst();
        return domain.routingMode() == RoutingMode.ROUTING_RULE_ONLY
                ? byRule
                : byRule.or(() -> domain.mappings().stream()
                        .filter(mapping -> begins(path, mapping.basePath()))
                        .max(Comparator.comparingInt(
                                mapping -> mapping.basePath().length()))
                        .map(DomainMatch::by));
    }

    private static Optional<DomainMatch> landing(RoutingRule rule, HttpRequest request, String path) {
        boolean headers =
                rule.headers().stream().allMatch(anyOf -> anyOf.stream().anyMatch(header -> matches(header, request)));
        Optional<String> base = rule.basePaths().isEmpty()
                ? Optional.of("")
                : rule.basePaths().stream()
                        .filter(candidate -> begins(path, candidate))
                        .max(Comparator.comparingInt(String::length));
        return base.filter(matched -> headers)
                .map(matched -> new DomainMatch(
                        new BasePathMapping(
                                rule.stripBasePath() ? matched : "", rule.api(), rule.stage(), rule.location()),
                        matched.isEmpty() ? "(none)" : matched,
                        Optional.of(rule.id())));
    }

    private static boolean matches(HeaderGlob wanted, HttpRequest request) {
        return request.headers().all(wanted.header()).stream().anyMatch(value -> matches(wanted.valueGlob(), value));
    }

    private static boolean matches(String glob, String value) {
        boolean open = glob.startsWith("*");
        boolean openEnd = glob.length() > 1 && glob.endsWith("*");
        String middle = glob.substring(open ? 1 : 0, glob.length() - (openEnd ? 1 : 0));
        if (open && openEnd) {
            return value.contains(middle);
        }
        if (open) {
            return value.endsWith(middle);
        }
        return openEnd ? value.startsWith(middle) : value.equals(middle);
    }

    private static boolean begins(String path, String base) {
        return base.isEmpty() || path.equals("/" + base) || path.startsWith("/" + base + "/");
    }

    // the asterisk stands for one label, as in certificates
    private static boolean covers(String name, String host) {
        int dot = host.indexOf('.');
        return name.startsWith("*.") && dot > 0 && host.substring(dot).equals(name.substring(1));
    }

    private static String name(DomainName domain) {
        return domain.domainName().toLowerCase(Locale.ROOT);
    }

    /** Every name, wildcards as written. */
    public Stream<String> names() {
        return domains.stream().map(DomainName::domainName);
    }
}
