package dev.gatehouse.internal.permissions;

import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.Enforcement;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.LambdaAuthorizer;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.WebSocketApi;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Warnings about functions of the template that API Gateway would not be allowed to invoke. */
public final class PermissionFindings {

    private static final Pattern FUNCTION = Pattern.compile(".*?(arn:[\\w-]+:lambda:[^/]*:function:[^/]+).*");

    private final LambdaPermissions permissions;
    private final List<Finding> findings = new ArrayList<>();

    private PermissionFindings(LambdaPermissions permissions) {
        this.permissions = permissions;
    }

    /** One warning for each method, route and authorizer whose function has no fitting permission. */
    public static List<Finding> of(Template template) {
        var found = new PermissionFindings(LambdaPermissions.of(template, Enforcement.ENFORCED));
        template.apis().forEach(found::check);
        return List.copyOf(new LinkedHashSet<>(found.findings));
    }

    private void check(ApiDefinition api) {
        if (api instanceof RestApi rest) {
            checkMethods(rest);
            checkAuthorizers(rest, rest.definition().authorizers());
        } else if (api instanceof HttpApi http) {
            checkRoutes(http, http.routes());
            checkAuthorizers(http, http.authorizers());
        } else if (api instanceof WebSocketApi webSocket) {
            checkRoutes(webSocket, webSocket.routes());
            checkAuthorizers(webSocket, webSocket.authorizers());
        }
    }

    private void checkMethods(RestApi api) {
        api.definition().resources().forEach(resource -> resource.methods().forEach(method -> {
            String verb = method.httpMethod().equals("ANY") ? "GET" : method.httpMethod();
            method.integration()
                    .filter(integration -> integration.credentials().isEmpty())
                    .map(Integration::uri)
                    .ifPresent(uri -> check(
                            api,
                            uri,
                            verb + resource.path(),
                            new Place(method.httpMethod() + " " + resource.path(), method.location())));
        }));
    }

    private void checkRoutes(ApiDefinition api, List<Route> routes) {
        for (Route route : routes) {
            route.integration()
                    .filter(integration -> integration.credentials().isEmpty())
                    .ifPresent(integration -> check(
                            api, integration.uri(), source(route), new Place(route.routeKey(), route.location())));
        }
    }

    private void checkAuthorizers(ApiDefinition api, Map<String, Authorizer> authorizers) {
        authorizers.forEach((name, authorizer) -> {
            if (authorizer instanceof LambdaAuthorizer lambda
                    && lambda.credentials().isEmpty()) {
                function(lambda.uri())
                        .filter(arn -> !permissions.allowsAuthorizer(arn, api(api), name))
                        .ifPresent(arn -> warn(arn, new Place("authorizer " + name, lambda.location())));
            }
        });
    }

    private void check(ApiDefinition api, String uri, String source, Place place) {
        Optional<String> arn = function(uri);
        for (StageDefinition stage : api.stages()) {
            arn.filter(function -> !permissions.allows(function, api(api) + "/" + stage.name() + "/" + source))
                    .ifPresent(function -> warn(function, place));
        }
    }

    private void warn(String function, Place place) {
        findings.add(new Finding(
                Severity.WARNING,
                "MissingLambdaPermission",
                "no AWS::Lambda::Permission lets " + place.name() + " invoke " + function
                        + "; on AWS its calls would be answered with 500.",
                "",
                place.location(),
                "add one for principal apigateway.amazonaws.com; permissions = ENFORCED answers as AWS does."));
    }

    private String api(ApiDefinition api) {
        var account = permissions.account();
        return "arn:" + account.partition() + ":execute-api:" + account.region() + ":" + account.id() + ":" + api.id();
    }

    /** The function that a URI names, where the template defines it; others may have a permission elsewhere. */
    private Optional<String> function(String uri) {
        Matcher named = FUNCTION.matcher(uri);
        return named.matches() && permissions.defines(named.group(1)) ? Optional.of(named.group(1)) : Optional.empty();
    }

    private static String source(Route route) {
        String key = route.routeKey();
        int blank = key.indexOf(' ');
        if (blank < 0) {
            return key;
        }
        String verb = key.startsWith("ANY ") ? "GET" : key.substring(0, blank);
        return verb + key.substring(blank + 1);
    }

    private record Place(String name, Location location) {}
}
