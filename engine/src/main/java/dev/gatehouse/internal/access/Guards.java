package dev.gatehouse.internal.access;

import dev.gatehouse.access.Openness;
import dev.gatehouse.access.RouteGuard;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Authorization;
import dev.gatehouse.model.AuthorizationType;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.CognitoAuthorizer;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.JwtAuthorizer;
import dev.gatehouse.model.LambdaAuthorizer;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects what stands before one route. */
final class Guards {

    private final Template template;
    private final ApiDefinition api;
    private final List<RouteGuard> all = new ArrayList<>();
    private Openness otherwise = Openness.BY_SILENCE;

    Guards(Template template, ApiDefinition api) {
        this.template = template;
        this.api = api;
    }

    List<RouteGuard> all() {
        return List.copyOf(all);
    }

    Openness openness() {
        return all.isEmpty() ? otherwise : Openness.GUARDED;
    }

    Guards authorization(Authorization authorization, Map<String, Authorizer> authorizers, Location location) {
        if (authorization.type() == AuthorizationType.NONE) {
            otherwise = switch (authorization.written()) {
                case SAID -> Openness.BY_NONE;
                case SILENT -> Openness.BY_SILENCE;
                case GUARDS_NOTHING -> Openness.GUARDS_NOTHING;
            };
            return this;
        }
        String scopes = authorization.scopes().isEmpty()
                ? ""
                : " scopes "
                        + String.join(
                                " ", authorization.scopes().stream().sorted().toList());
        if (authorization.type() == AuthorizationType.AWS_IAM) {
            all.add(new RouteGuard(RouteGuard.Kind.IAM, "IAM" + scopes, location));
            return this;
        }
        String name = authorization.authorizer().orElse("");
        String kind = Optional.ofNullable(authorizers.get(name))
                .map(Guards::kind)
                .orElse(authorization.type().name());
        all.add(new RouteGuard(
                RouteGuard.Kind.AUTHORIZER, "authorizer " + name + " (" + kind + ")" + scopes, location));
        return this;
    }

    private static String kind(Authorizer authorizer) {
        if (authorizer instanceof LambdaAuthorizer lambda) {
            return with(lambda.kind().name(), String.join(" ", lambda.identitySources()));
        }
        if (authorizer instanceof JwtAuthorizer jwt) {
            return with("JWT " + jwt.issuer(), jwt.identitySource());
        }
        return authorizer instanceof CognitoAuthorizer cognito
                ? with("COGNITO_USER_POOLS", cognito.identitySource())
                : "";
    }

    private static String with(String kind, String source) {
        return source.isEmpty() ? kind : kind + ", " + source;
    }

    /** Whether the API can be reached from the internet at all, and with which certificate. */
    Guards endpoint(ApiDefinition reached) {
        if (reached instanceof RestApi rest && rest.endpointType() == EndpointType.PRIVATE) {
            String endpoints = rest.vpcEndpointIds().isEmpty() ? "" : " " + String.join(" ", rest.vpcEndpointIds());
            all.add(new RouteGuard(RouteGuard.Kind.PRIVATE, "private" + endpoints, rest.location()));
        }
        boolean closed = reached instanceof RestApi rest && rest.executeApiEndpointDisabled()
                || reached instanceof HttpApi http && http.executeApiEndpointDisabled();
        List<DomainName> leading = template.domainNames().stream()
                .filter(domain -> domain.mappings().stream()
                                .anyMatch(mapping -> mapping.api().equals(api.logicalId()))
                        || domain.rules().stream().anyMatch(rule -> rule.api().equals(api.logicalId())))
                .toList();
        List<DomainName> mutual = leading.stream()
                .filter(domain -> domain.mutualTlsTruststore().isPresent())
                .toList();
        if (mutual.isEmpty()) {
            return this;
        }
        if (closed && mutual.size() == leading.size()) {
            String names = mutual.stream().map(DomainName::domainName).sorted().collect(Collectors.joining(" "));
            all.add(new RouteGuard(
                    RouteGuard.Kind.MUTUAL_TLS, "mTLS " + names, mutual.get(0).location()));
        } else if (otherwise == Openness.BY_SILENCE) {
            otherwise = Openness.GUARDS_NOTHING; // there is a way in that asks for no certificate
        }
        return this;
    }

    /** A policy that lets in everybody is none. */
    Guards policy(RestDefinition definition) {
        Optional<String> json = definition.resourcePolicy();
        if (json.isEmpty()) {
            return this;
        }
        if (json.flatMap(Json::tryParse).filter(Guards::letsInEverybody).isPresent()) {
            otherwise = otherwise == Openness.BY_SILENCE ? Openness.GUARDS_NOTHING : otherwise;
        } else {
            all.add(new RouteGuard(RouteGuard.Kind.POLICY, "policy", definition.resourcePolicyLocation()));
        }
        return this;
    }

    private static boolean letsInEverybody(Json policy) {
        Json statements = policy.member("Statement").orElse(Json.nullValue());
        List<Json> all = statements instanceof JsonArray array ? array.elements() : List.of(statements);
        return all.stream().allMatch(Guards::isOpen);
    }

    private static boolean isOpen(Json statement) {
        boolean everybody = statement
                .member("Principal")
                .filter(who -> who.text().equals("*")
                        || who.member("AWS")
                                .filter(name -> name.text().equals("*"))
                                .isPresent())
                .isPresent();
        boolean everything = statement
                .member("Resource")
                .map(Json::text)
                .filter(resource -> resource.equals("*") || resource.endsWith(":/*") || resource.endsWith(":*"))
                .isPresent();
        return everybody
                && everything
                && statement.member("Effect").map(Json::text).orElse("").equals("Allow")
                && statement.member("Condition").isEmpty();
    }

    Guards key(boolean required, StageDefinition stage, Location location) {
        if (required) {
            String plans = template.usagePlans().stream()
                    .filter(plan -> plan.stages().stream()
                            .anyMatch(of -> of.api().equals(api.logicalId())
                                    && of.stage().equals(stage.name())))
                    .map(plan -> plan.logicalId())
                    .sorted()
                    .collect(Collectors.joining(" "));
            all.add(new RouteGuard(
                    RouteGuard.Kind.API_KEY,
                    plans.isEmpty() ? "key (of no plan)" : "key (plan " + plans + ")",
                    location));
        }
        return this;
    }

    /** The guards of {@code $connect} let the whole session in. */
    Guards ofSession(boolean message) {
        if (message) {
            all.replaceAll(
                    guard -> new RouteGuard(RouteGuard.Kind.SESSION, guard.text() + " at $connect", guard.location()));
        }
        return this;
    }
}
