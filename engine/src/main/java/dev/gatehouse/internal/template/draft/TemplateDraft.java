package dev.gatehouse.internal.template.draft;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.internal.template.resolve.ResolvedTemplate;
import dev.gatehouse.internal.template.resolve.name.PhysicalNames;
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

/** Everything of one template while its resources are read. */
public final class TemplateDraft {

    private static final List<String> REACHABLE =
            List.of("AWS::ApiGateway", "AWS::Lambda::Function", "AWS::Serverless::");

    private final ResolvedTemplate template;
    private final ImportRequest request;
    private final Findings findings;
    private final ResourceNames names;
    private final Map<String, RestDraft> restApis = new LinkedHashMap<>();
    private final Map<String, V2Draft> v2Apis = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
    private final Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
    private final List<LambdaPermission> permissions = new ArrayList<>();
    private final Map<String, ApiKey> apiKeys = new LinkedHashMap<>();
    private final Map<String, List<String>> planKeys = new LinkedHashMap<>();
    private final List<UsagePlan> usagePlans = new ArrayList<>();
    private final Map<String, DomainName> domains = new LinkedHashMap<>();
    private final Map<String, List<UserPoolClient>> poolClients = new LinkedHashMap<>();
    private final List<UserPool> userPools = new ArrayList<>();

    public TemplateDraft(ResolvedTemplate template, ImportRequest request, Findings findings) {
        this.template = template;
        this.request = request;
        this.findings = findings;
        this.names = new ResourceNames(template);
    }

    public ResolvedTemplate template() {
        return template;
    }

    public ImportRequest request() {
        return request;
    }

    public Findings findings() {
        return findings;
    }

    /** Which resource a physical name means. */
    public ResourceNames names() {
        return names;
    }

    /** REST APIs by logical id. */
    public Map<String, RestDraft> restApis() {
        return restApis;
    }

    /** HTTP and WebSocket APIs by logical id. */
    public Map<String, V2Draft> v2Apis() {
        return v2Apis;
    }

    /** Versions by alias, by the logical id of the function. */
    public Map<String, Map<String, String>> aliases() {
        return aliases;
    }

    /** Functions by logical id. */
    public Map<String, FunctionDefinition> functions() {
        return functions;
    }

    public List<LambdaPermission> permissions() {
        return permissions;
    }

    /** API keys by logical id. */
    public Map<String, ApiKey> apiKeys() {
        return apiKeys;
    }

    /** Logical ids of keys, by the logical id of their usage plan. */
    public Map<String, List<String>> planKeys() {
        return planKeys;
    }

    public List<UsagePlan> usagePlans() {
        return usagePlans;
    }

    /** Custom domains by logical id, those of other stacks by name. */
    public Map<String, DomainName> domains() {
        return domains;
    }

    /** App clients by the logical id of their user pool. */
    public Map<String, List<UserPoolClient>> poolClients() {
        return poolClients;
    }

    public List<UserPool> userPools() {
        return userPools;
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
