package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteIntegration;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.WebSocketApi;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Warnings about origins and services of a template that nothing stands for when it starts; a test still may. */
public final class MissingStandIns {

    /** An address whose origin no variable decides. */
    private static final Pattern PLAIN = Pattern.compile("(?i)https?://[\\w.-]+(:\\d+)?([/?].*)?");

    private static final Pattern SERVICE = Pattern.compile("arn:[a-z-]+:apigateway:[^:]*:(?:[^:]+\\.)?([^:.]+):.*");

    private final BackendWiring wiring;
    private final Set<String> told = new LinkedHashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private MissingStandIns(BackendWiring wiring) {
        this.wiring = wiring;
    }

    /** One warning for each, where it is first named. */
    public static List<Finding> of(Template template, BackendWiring wiring) {
        var missing = new MissingStandIns(wiring);
        template.apis().forEach(missing::check);
        return List.copyOf(missing.findings);
    }

    private void check(ApiDefinition api) {
        if (api instanceof RestApi rest) {
            rest.definition().resources().stream()
                    .flatMap(resource -> resource.methods().stream())
                    .flatMap(method -> method.integration().stream())
                    .forEach(this::check);
        } else if (api instanceof HttpApi http) {
            checkRoutes(http.routes());
        } else if (api instanceof WebSocketApi webSocket) {
            checkRoutes(webSocket.routes());
        }
    }

    private void check(Integration integration) {
        check(integration.type(), integration.uri(), integration.location());
    }

    private void checkRoutes(List<Route> routes) {
        for (Route route : routes) {
            route.integration().filter(it -> it.subtype().isEmpty()).ifPresent(this::check);
        }
    }

    private void check(RouteIntegration integration) {
        check(integration.type(), integration.uri(), integration.location());
    }

    private void check(IntegrationType type, String uri, Location place) {
        boolean http = type == IntegrationType.HTTP || type == IntegrationType.HTTP_PROXY;
        if (http && PLAIN.matcher(uri).matches()) {
            origin(NormalizedOrigin.of(uri), place);
        }
        Matcher service = SERVICE.matcher(uri);
        if (type == IntegrationType.AWS
                && service.matches()
                && !service.group(1).equals("lambda")) {
            service(service.group(1), place);
        }
    }

    private void origin(String origin, Location place) {
        if (!wiring.backends().containsKey(origin) && told.add(origin)) {
            warn(
                    "BackendNotProvided",
                    "there is no stand-in for " + origin + " yet, and calls to the internet are refused.",
                    place,
                    "backends.get(\"" + origin + "\").answers(200, \"…\") or .forwardTo(uri) before a test calls it.");
        }
    }

    private void service(String name, Location place) {
        if (!wiring.services().containsKey(name) && told.add(name)) {
            warn(
                    "ServiceNotProvided",
                    "there is no stand-in for the AWS service \"" + name + "\" yet, and calls to AWS are refused.",
                    place,
                    "services.get(\"" + name + "\").answers(200, \"…\") or .forwardTo(uri) before a test calls it.");
        }
    }

    private void warn(String code, String message, Location place, String remedy) {
        findings.add(new Finding(Severity.WARNING, code, message, "", place, remedy));
    }
}
