package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.LambdaAuthorizer;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.WebSocketApi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a template's invocations can only fail, or is not what it seems, though AWS deploys it. */
public final class InvocationFindings {

    private static final String TENANT = "integration.request.header.x-amz-tenant-id";

    private final FunctionWiring functions;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> wholeStreams = new LinkedHashSet<>();
    private Optional<Location> firstWholeStream = Optional.empty();

    private InvocationFindings(FunctionWiring functions) {
        this.functions = functions;
    }

    /** Warnings about the functions that the APIs of a template invoke. */
    public static List<Finding> of(Template template) {
        var found = new InvocationFindings(FunctionWiring.of(template, Map.of()));
        template.apis().forEach(found::check);
        found.firstWholeStream.ifPresent(found::tellOfWholeStreams);
        return List.copyOf(found.findings);
    }

    private void check(ApiDefinition api) {
        if (api instanceof RestApi rest) {
            authorizers(rest.definition().authorizers().values());
            rest.definition().resources().forEach(resource -> resource.methods().forEach(method -> method.integration()
                    .ifPresent(it -> method(method.httpMethod() + " " + resource.path(), it))));
        } else if (api instanceof HttpApi http) {
            authorizers(http.authorizers().values());
            routes(http.routes(), "an HTTP API");
        } else if (api instanceof WebSocketApi webSocket) {
            authorizers(webSocket.authorizers().values());
            routes(webSocket.routes(), "a WebSocket API");
        }
    }

    private void method(String name, Integration integration) {
        String tenant = mapsTenant(integration.requestParameters()) ? "" : "the integration maps no " + TENANT;
        check(new Invoker(name, integration.uri(), integration.location(), tenant));
        if (integration.streaming() && integration.type() == IntegrationType.AWS_PROXY) {
            FunctionTarget target = functions.target(integration.uri());
            if (!target.canStream()) {
                wholeStreams.add(target.id());
                firstWholeStream = firstWholeStream.or(() -> Optional.of(integration.location()));
            }
        }
    }

    private void routes(List<Route> routes, String api) {
        for (Route route : routes) {
            route.integration()
                    .ifPresent(it -> check(new Invoker(
                            route.routeKey(),
                            it.uri(),
                            route.location(),
                            mapsTenant(it.requestParameters()) ? "" : api + " names no tenant")));
        }
    }

    private void authorizers(Collection<Authorizer> authorizers) {
        for (Authorizer authorizer : authorizers) {
            if (authorizer instanceof LambdaAuthorizer lambda) {
                check(new Invoker(
                        "the authorizer " + lambda.name(),
                        lambda.uri(),
                        lambda.location(),
                        "an authorizer names no tenant"));
            }
        }
    }

    private static boolean mapsTenant(Map<String, String> parameters) {
        return parameters.keySet().stream().anyMatch(TENANT::equalsIgnoreCase);
    }

    private void check(Invoker by) {
        FunctionTarget target = functions.target(by.uri());
        Optional<FunctionDefinition> function =
                target.definition().filter(it -> by.uri().contains(":lambda:"));
        if (function.filter(FunctionDefinition::durable).isPresent()
                && target.qualifier().isEmpty()) {
            warn(
                    by,
                    target.id() + " is durable, and Lambda invokes it only by a version or alias",
                    "name one in the URI; with SAM, give the function an AutoPublishAlias.");
        }
        if (function.filter(FunctionDefinition::tenantIsolated).isPresent()
                && !by.withoutTenant().isEmpty()) {
            warn(
                    by,
                    target.id() + " isolates tenants, and " + by.withoutTenant(),
                    "call it from a REST API that maps " + TENANT + ".");
        }
    }

    private void warn(Invoker by, String why, String remedy) {
        findings.add(new Finding(
                Severity.WARNING,
                "InvocationCanOnlyFail",
                "every call of " + by.name() + " will fail: function " + why + ".",
                "",
                by.location(),
                remedy));
    }

    private void tellOfWholeStreams(Location first) {
        findings.add(
                new Finding(
                        Severity.WARNING,
                        "StreamArrivesWhole",
                        "what " + String.join(", ", wholeStreams) + (wholeStreams.size() == 1 ? " streams" : " stream")
                                + " arrives as a whole when the handler returns, and may have at most 6 MB: the managed Java runtimes can't"
                                + " stream, on AWS as well.",
                        "",
                        first,
                        "assert on the whole answer, not on the arrival of its chunks; custom runtimes and Node.js can stream."));
    }

    /** What invokes a function; the last text says why it names no tenant, and is empty if it names one. */
    private record Invoker(String name, String uri, Location location, String withoutTenant) {}
}
