package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.internal.templateimport.resolve.ResolvedTemplate;
import dev.gatehouse.internal.templateimport.resolve.name.NameOwner;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.StageKey;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.UnresolvedValue;
import dev.gatehouse.model.WebSocketApi;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a deployment refuses although each resource by itself was taken. */
public record DeploymentCheck(ResolvedTemplate resolved, Template template, Findings findings) {

    private static final String CODE = "BadRequestException";
    private static final List<String> DEPLOYMENTS =
            List.of("AWS::ApiGateway::Deployment", "AWS::ApiGatewayV2::Deployment");

    /** Adds what AWS says; a template with errors is not deployed at all, so nothing is said of it. */
    public static void check(ResolvedTemplate resolved, Template template, Findings findings) {
        if (!findings.hasErrors()) {
            new DeploymentCheck(resolved, template, findings).check();
        }
    }

    private void check() {
        Set<String> deployed = deployed();
        for (ApiDefinition api : template.apis()) {
            boolean isDeployed =
                    deployed.contains(api.logicalId()) || !api.stages().isEmpty();
            if (isDeployed && api instanceof RestApi rest) {
                check(rest);
            }
            if (isDeployed && api instanceof HttpApi http) {
                withoutIntegration(http);
            }
            if (isDeployed
                    && api instanceof WebSocketApi webSocket
                    && webSocket.routes().isEmpty()) {
                refused(
                        "At least one route is required before deploying the Api",
                        api.location(),
                        "add a route, and let the deployment depend on it.");
            }
        }
        template.apiKeys().forEach(this::check);
    }

    private void withoutIntegration(HttpApi api) {
        api.routes().stream()
                .filter(route -> route.integration().isEmpty())
                .forEach(route -> findings.warning(
                        "NoIntegration",
                        "the route " + route.routeKey() + " has no integration: calls to it fail.",
                        route.location(),
                        "give it one, or remove it."));
    }

    /** Logical ids of the APIs that a deployment of the template names. */
    private Set<String> deployed() {
        return resolved.resources().values().stream()
                .filter(resource -> DEPLOYMENTS.contains(resource.type()))
                .flatMap(resource -> api(resource).stream())
                .collect(Collectors.toSet());
    }

    private Optional<String> api(ResolvedResource deployment) {
        return deployment
                .properties()
                .get("RestApiId")
                .or(() -> deployment.properties().get("ApiId"))
                .flatMap(id -> id.asText())
                .flatMap(resolved.names()::ownerOf)
                .map(NameOwner::logicalId);
    }

    private void check(RestApi api) {
        if (api.origin().isElsewhere()) {
            return;
        }
        List<Method> methods = api.definition().resources().stream()
                .flatMap(resource -> resource.methods().stream())
                .toList();
        if (methods.isEmpty()) {
            refused(
                    "The REST API doesn't contain any methods",
                    api.location(),
                    "add a method, and let the deployment depend on it.");
        }
        methods.stream()
                .filter(method -> method.integration().isEmpty())
                .forEach(method -> refused(
                        "No integration defined for method",
                        method.location(),
                        "give the method an integration; type MOCK needs no backend."));
        methods.forEach(this::checkCacheKeys);
        if (api.endpointType() == EndpointType.PRIVATE
                && api.definition().resourcePolicy().isEmpty()) {
            refused(
                    "Private REST API doesn't have a resource policy attached to it",
                    api.location(),
                    "add a policy that allows execute-api:Invoke, for instance to a VPC endpoint.");
        }
    }

    /** A key is a declared parameter of the method, or a parameter that the integration maps. */
    private void checkCacheKeys(Method method) {
        method.integration().ifPresent(integration -> integration.cacheKeyParameters().stream()
                .filter(key -> !method.requestParameters().containsKey(key)
                        && !integration.requestParameters().containsKey(key))
                .forEach(key -> refused(
                        "Invalid cache key parameter specified",
                        integration.location(),
                        "declare \"" + key
                                + "\" among the method's request parameters, or map it in the integration's.")));
    }

    private void check(ApiKey key) {
        key.stageKeys().stream()
                .filter(this::namesNothing)
                .forEach(stageKey -> refused(
                        "Invalid stage identifier specified",
                        key.location(),
                        stageKey.api() + " has no stage \"" + stageKey.stage() + "\": write one of its stages: "
                                + stages(stageKey.api()) + "."));
    }

    private boolean namesNothing(StageKey key) {
        boolean known = UnresolvedValue.in(key.api()).isEmpty()
                && UnresolvedValue.in(key.stage()).isEmpty();
        boolean here = template.apis().stream().anyMatch(api -> api.logicalId().equals(key.api()));
        return known && here && !stages(key.api()).contains(key.stage());
    }

    private List<String> stages(String api) {
        return template.apis().stream()
                .filter(candidate -> candidate.logicalId().equals(api))
                .flatMap(candidate -> candidate.stages().stream())
                .map(stage -> stage.name())
                .toList();
    }

    private void refused(String awsText, Location place, String remedy) {
        findings.refusedByAws(CODE, awsText, place, remedy);
    }
}
