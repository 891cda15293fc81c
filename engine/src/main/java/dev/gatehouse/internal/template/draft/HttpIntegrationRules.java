package dev.gatehouse.internal.template.draft;

import dev.gatehouse.internal.template.DidYouMean;
import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.model.RouteIntegration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What AWS demands of the integrations of HTTP APIs. */
public final class HttpIntegrationRules {

    private static final Pattern TARGET =
            Pattern.compile("(append|overwrite|remove):(header|querystring)\\.(.+)|overwrite:(path|statuscode)");
    private static final Pattern RESERVED = Pattern.compile("access-control-.*|apigw-.*|authorization|connection"
            + "|content-encoding|content-length|content-location|forwarded|keep-alive|origin|proxy-authenticate"
            + "|proxy-authorization|te|trailers|transfer-encoding|upgrade|x-amz-.*|x-amzn-.*|x-forwarded-for"
            + "|x-forwarded-host|x-forwarded-proto|via");
    private static final String CODE = "BadRequestException";

    private final Findings findings;

    public HttpIntegrationRules(Findings findings) {
        this.findings = findings;
    }

    /** The same integration, after every rule that it breaks became a finding. */
    public RouteIntegration checked(RouteIntegration integration) {
        if (integration.subtype().isPresent()) {
            service(integration, integration.subtype().get());
        } else {
            mapping(integration, integration.requestParameters());
        }
        integration.responseParameters().values().forEach(parameters -> mapping(integration, parameters));
        return integration;
    }

    private void service(RouteIntegration integration, String subtype) {
        Optional<ServiceOperations> operation = ServiceOperations.of(subtype);
        if (operation.isEmpty()) {
            refused(
                    integration,
                    "there is no service integration \"" + subtype + "\".",
                    DidYouMean.remedy(subtype, ServiceOperations.names(), "take another subtype."));
            return;
        }
        for (String parameter : integration.requestParameters().keySet()) {
            if (!operation.get().takes(parameter)) {
                findings.refusedByAws(
                        CODE,
                        "Parameter: " + parameter + " does not fit schema for Operation: " + subtype + ".",
                        integration.location(),
                        DidYouMean.remedy(parameter, operation.get().required(), "remove it."));
            }
        }
        for (String parameter : operation.get().required()) {
            if (!integration.requestParameters().containsKey(parameter)) {
                refused(integration, subtype + " needs the parameter " + parameter + ".", "map it.");
            }
        }
    }

    private void mapping(RouteIntegration integration, Map<String, String> parameters) {
        parameters.forEach((target, value) -> {
            Matcher match = TARGET.matcher(target);
            if (!match.matches()) {
                refused(
                        integration,
                        "\"" + target + "\" is no target of a parameter mapping.",
                        "write append:, overwrite: or remove:, and header.NAME, querystring.NAME, path or statuscode.");
            } else if ("header".equals(match.group(2)) && isReserved(match.group(3))) {
                refused(integration, "the header of \"" + target + "\" is reserved.", "map another header.");
            }
            if (value.toLowerCase(Locale.ROOT).contains(".header.apigw-")) {
                refused(integration, "the header in \"" + value + "\" is reserved.", "use $context.requestId.");
            }
        });
    }

    private static boolean isReserved(String header) {
        return RESERVED.matcher(header.toLowerCase(Locale.ROOT)).matches();
    }

    private void refused(RouteIntegration integration, String text, String remedy) {
        findings.error(CODE, text, integration.location(), remedy);
    }
}
