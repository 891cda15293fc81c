package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.internal.templateimport.resolve.ResolvedTemplate;
import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.LambdaPermission;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.UsagePlan;
import dev.gatehouse.model.UserPool;
import dev.gatehouse.model.UserPoolClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything of one template while its resources are read, which fill its collections.
 *
 * @param restApis by logical id, as all maps are that say nothing else
 * @param aliases versions by alias, by the logical id of the function
 * @param planKeys logical ids of keys, by the logical id of their usage plan
 * @param domains those of other stacks by name
 * @param poolClients by the logical id of their user pool
 */
public record TemplateDraft(
        ResolvedTemplate template,
        ImportRequest request,
        Findings findings,
        ResourceNames names,
        Map<String, RestDraft> restApis,
        Map<String, V2Draft> v2Apis,
        Map<String, Map<String, String>> aliases,
        Map<String, FunctionDefinition> functions,
        List<LambdaPermission> permissions,
        Map<String, ApiKey> apiKeys,
        Map<String, List<String>> planKeys,
        List<UsagePlan> usagePlans,
        Map<String, DomainName> domains,
        Map<String, List<UserPoolClient>> poolClients,
        List<UserPool> userPools) {

    private static final List<String> REACHABLE =
            List.of("AWS::ApiGateway", "AWS::Lambda::Function", "AWS::Serverless::");

    /** A draft of a template of which nothing is read yet. */
    public static TemplateDraft of(ResolvedTemplate template, ImportRequest request, Findings findings) {
        return new TemplateDraft(
                template,
                request,
                findings,
                new ResourceNames(template),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>());
    }

    /** A new REST API for that resource. */
    public RestDraft newRestApi(ResolvedResource resource) {
        String root = template.names()
                .attribute(resource.logicalId(), resource.type(), "RootResourceId")
                .orElseGet(() -> PhysicalNames.apiGatewayId(resource.logicalId() + "/"));
        return new RestDraft(resource.logicalId(), names.reference(resource), root, resource.location());
    }

    /** The properties of a resource, called by its logical id in messages. */
    public Fields properties(ResolvedResource resource) {
        return new Fields(resource.properties(), resource.logicalId(), findings);
    }

    /** The names of the stages of that API; empty if it is none of the template. */
    public Optional<Set<String>> stagesOf(String api) {
        Optional<ApiDraft> known = Optional.ofNullable(restApis.get(api));
        return known.or(() -> Optional.ofNullable(v2Apis.get(api)))
                .map(found -> found.stages().keySet());
    }

    /** The definitions that were read. */
    public Template finish() {
        List<ApiDefinition> apis = new ArrayList<>();
        restApis.values().forEach(api -> apis.add(api.finish()));
        v2Apis.values().forEach(api -> apis.add(api.finish()));
        return new Template(
                template.fileName(),
                template.account(),
                apis,
                List.copyOf(functions.values()),
                List.copyOf(apiKeys.values()),
                usagePlans,
                List.copyOf(domains.values()),
                userPools,
                permissions,
                findings.all(),
                template.names().logicalIds(),
                template.removedByCondition().stream().filter(this::reachable).toList());
    }

    /** Whether calls could meet a resource of that id, judged by its type. */
    private boolean reachable(String logicalId) {
        String type = template.root()
                .get("Resources")
                .flatMap(resources -> resources.get(logicalId))
                .flatMap(resource -> resource.get("Type"))
                .flatMap(Node::asText)
                .orElse("");
        return REACHABLE.stream().anyMatch(type::startsWith);
    }
}
