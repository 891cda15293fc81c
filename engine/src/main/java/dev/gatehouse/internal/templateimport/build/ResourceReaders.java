package dev.gatehouse.internal.templateimport.build;

import static dev.gatehouse.internal.templateimport.draft.ApiOfResource.ofApi;
import static dev.gatehouse.internal.templateimport.draft.ApiOfResource.ofRestApi;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.templateimport.draft.ApiKind;
import dev.gatehouse.internal.templateimport.draft.AuthorizerReader;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.GatewayResponseReader;
import dev.gatehouse.internal.templateimport.draft.MemberNames;
import dev.gatehouse.internal.templateimport.draft.PathRules;
import dev.gatehouse.internal.templateimport.draft.RestDraft;
import dev.gatehouse.internal.templateimport.draft.RestDraft.PathDraft;
import dev.gatehouse.internal.templateimport.draft.TemplateDraft;
import dev.gatehouse.internal.templateimport.draft.V2Draft;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.model.Model;
import dev.gatehouse.model.RequestValidator;
import java.util.List;
import java.util.Optional;

/** The readers of resource types, in the order in which types are read: what is referred to comes first. */
final class ResourceReaders {

    static final List<String> IN_ORDER = List.of(
            "AWS::Lambda::Alias",
            "AWS::Lambda::Function",
            "AWS::Lambda::Permission",
            "AWS::Cognito::UserPoolClient",
            "AWS::Cognito::UserPool",
            "AWS::ApiGateway::RestApi",
            "AWS::ApiGateway::Resource",
            "AWS::ApiGateway::Authorizer",
            "AWS::ApiGateway::Model",
            "AWS::ApiGateway::RequestValidator",
            "AWS::ApiGateway::GatewayResponse",
            "AWS::ApiGateway::Method",
            "AWS::ApiGateway::Stage",
            "AWS::ApiGateway::Deployment",
            "AWS::ApiGatewayV2::Api",
            "AWS::ApiGatewayV2::Authorizer",
            "AWS::ApiGatewayV2::Model",
            "AWS::ApiGatewayV2::IntegrationResponse",
            "AWS::ApiGatewayV2::Integration",
            "AWS::ApiGatewayV2::RouteResponse",
            "AWS::ApiGatewayV2::Route",
            "AWS::ApiGatewayV2::Stage",
            "AWS::ApiGateway::ApiKey",
            "AWS::ApiGateway::UsagePlanKey",
            "AWS::ApiGateway::UsagePlan",
            "AWS::ApiGateway::DomainName",
            "AWS::ApiGateway::DomainNameV2",
            "AWS::ApiGatewayV2::DomainName",
            "AWS::ApiGateway::DomainNameAccessAssociation",
            "AWS::ApiGateway::BasePathMapping",
            "AWS::ApiGateway::BasePathMappingV2",
            "AWS::ApiGatewayV2::ApiMapping",
            "AWS::ApiGatewayV2::RoutingRule",
            "AWS::WAFv2::WebACLAssociation",
            "AWS::WAFRegional::WebACLAssociation");

    private ResourceReaders() {}

    /** Adds what that resource defines; every fault becomes a finding. */
    static void read(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        switch (resource.type()) {
            case "AWS::Lambda::Alias" -> FunctionReaders.alias(properties, resource, draft);
            case "AWS::Lambda::Function" -> FunctionReaders.function(properties, resource, draft);
            case "AWS::Lambda::Permission" -> FunctionReaders.permission(properties, resource, draft);
            case "AWS::Cognito::UserPoolClient" -> FunctionReaders.userPoolClient(properties, resource, draft);
            case "AWS::Cognito::UserPool" -> FunctionReaders.userPool(properties, resource, draft);
            case "AWS::ApiGateway::RestApi" -> RestApiReader.read(properties, resource, draft);
            case "AWS::ApiGateway::Resource" ->
                ofRestApi(properties, draft).ifPresent(api -> ResourceTreeReader.read(api, resource, draft));
            case "AWS::ApiGateway::Authorizer" ->
                ofRestApi(properties, draft).ifPresent(api -> restAuthorizer(properties, api, resource));
            case "AWS::ApiGateway::Model" ->
                ofRestApi(properties, draft).ifPresent(api -> ModelReaders.ofRestApi(properties, api, resource, draft));
            case "AWS::ApiGateway::RequestValidator" ->
                ofRestApi(properties, draft).ifPresent(api -> validator(properties, api, resource, draft));
            case "AWS::ApiGateway::GatewayResponse" ->
                ofRestApi(properties, draft).ifPresent(api -> gatewayResponse(properties, api));
            case "AWS::ApiGateway::Method" ->
                ofRestApi(properties, draft).ifPresent(api -> RestMethodReader.read(properties, api, resource, draft));
            case "AWS::ApiGateway::Stage" ->
                ofRestApi(properties, draft).ifPresent(api -> RestStageReaders.stage(properties, api, resource, draft));
            case "AWS::ApiGateway::Deployment" ->
                ofRestApi(properties, draft)
                        .ifPresent(api -> RestStageReaders.deployment(properties, api, resource, draft));
            case "AWS::ApiGatewayV2::Api" -> ApiReader.read(properties, resource, draft);
            case "AWS::ApiGatewayV2::Authorizer" ->
                ofApi(properties, draft).ifPresent(api -> authorizer(properties, api, resource));
            case "AWS::ApiGatewayV2::Model" ->
                ofApi(properties, draft).ifPresent(api -> ModelReaders.ofApi(properties, api, resource, draft));
            case "AWS::ApiGatewayV2::IntegrationResponse" ->
                ofApi(properties, draft)
                        .ifPresent(api -> RouteReaders.integrationResponse(properties, api, resource, draft));
            case "AWS::ApiGatewayV2::Integration" ->
                ofApi(properties, draft).ifPresent(api -> RouteReaders.integration(properties, api, resource, draft));
            case "AWS::ApiGatewayV2::RouteResponse" ->
                ofApi(properties, draft).ifPresent(api -> RouteReaders.routeResponse(properties, api, resource, draft));
            case "AWS::ApiGatewayV2::Route" ->
                ofApi(properties, draft).ifPresent(api -> RouteReaders.route(properties, api, resource, draft));
            case "AWS::ApiGatewayV2::Stage" ->
                ofApi(properties, draft).ifPresent(api -> StageReader.read(properties, api, resource, draft));
            case "AWS::ApiGateway::ApiKey" -> PlanReaders.apiKey(properties, resource, draft);
            case "AWS::ApiGateway::UsagePlanKey" -> PlanReaders.planKey(properties, resource, draft);
            case "AWS::ApiGateway::UsagePlan" -> PlanReaders.plan(properties, resource, draft);
            case "AWS::ApiGateway::DomainName", "AWS::ApiGateway::DomainNameV2", "AWS::ApiGatewayV2::DomainName" ->
                DomainNameReader.read(properties, resource, draft);
            case "AWS::ApiGateway::DomainNameAccessAssociation" ->
                MappingReaders.association(properties, resource, draft);
            case "AWS::ApiGateway::BasePathMapping", "AWS::ApiGateway::BasePathMappingV2" ->
                MappingReaders.basePath(properties, resource, draft);
            case "AWS::ApiGatewayV2::ApiMapping" -> MappingReaders.apiMapping(properties, resource, draft);
            case "AWS::ApiGatewayV2::RoutingRule" -> MappingReaders.routingRule(properties, resource, draft);
            case "AWS::WAFv2::WebACLAssociation", "AWS::WAFRegional::WebACLAssociation" ->
                webAcl(properties, resource, draft);
            default -> throw new IllegalArgumentException("nobody reads " + resource.type());
        }
    }

    private static void restAuthorizer(Fields properties, RestDraft api, ResolvedResource resource) {
        AuthorizerReader.ofResource(properties, ApiKind.REST).read().ifPresent(authorizer -> api.authorizers()
                .put(resource.logicalId(), authorizer));
    }

    private static void authorizer(Fields properties, V2Draft api, ResolvedResource resource) {
        AuthorizerReader.ofResource(properties, api.protocol()).read().ifPresent(authorizer -> api.authorizers()
                .put(resource.logicalId(), authorizer));
    }

    private static void gatewayResponse(Fields properties, RestDraft api) {
        new GatewayResponseReader(MemberNames.REST_RESOURCE)
                .read(properties.decidingText("ResponseType", ""), properties)
                .ifPresent(response -> api.gatewayResponses().put(response.type(), response));
    }

    private static void validator(Fields properties, RestDraft api, ResolvedResource resource, TemplateDraft draft) {
        if (properties.says("Name", "")) {
            properties.refusedByAws(
                    "Name", "Request Validator name cannot be blank", "give it a name, or leave it out.");
        }
        api.validators()
                .put(
                        resource.logicalId(),
                        new RequestValidator(
                                properties.text("Name", draft.names().reference(resource)),
                                properties.isTrue("ValidateRequestBody"),
                                properties.isTrue("ValidateRequestParameters")));
    }

    /** Warns of web ACLs before a stage: AWS WAF is not simulated, it can only refuse. */
    private static void webAcl(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        String arn = properties.text("ResourceArn", "");
        draft.restApis().values().stream()
                .filter(api -> arn.contains("/restapis/" + api.id()))
                .forEach(api -> draft.findings()
                        .warning(
                                "WebAclIgnored",
                                resource.logicalId() + " puts a web ACL in front of " + api.logicalId()
                                        + ": AWS WAF is not simulated, so calls that it would refuse pass.",
                                resource.location().named(resource.logicalId()),
                                "test its rules elsewhere."));
    }

    /** Reads models of APIs. */
    private static final class ModelReaders {

        private ModelReaders() {}

        static void ofRestApi(Fields properties, RestDraft api, ResolvedResource resource, TemplateDraft draft) {
            Optional<String> schema = properties
                    .get("Schema")
                    .flatMap(node -> node instanceof MapNode
                            ? Optional.of(node.toJson())
                            : node.asText().flatMap(Json::tryParse))
                    .filter(JsonObject.class::isInstance)
                    .map(Json::toText);
            if (schema.isEmpty()) {
                refused(properties, "Schema", "Model schema must have at least 1 property or array items defined");
                return;
            }
            String reference = draft.names().reference(resource);
            // names of models are alphanumeric, also those that nobody gave
            String name = properties.decidingText("Name").orElseGet(() -> reference.replaceAll("[^A-Za-z0-9]", ""));
            if (name.isEmpty()) {
                refused(properties, "Name", "Model name must be non-empty");
            }
            if (api.models().containsKey(name)) {
                refused(properties, "Name", "Model name already exists for this REST API");
            }
            api.modelIds().put(reference, name);
            api.models().put(name, model(name, schema.get(), properties));
        }

        static void ofApi(Fields properties, V2Draft api, ResolvedResource resource, TemplateDraft draft) {
            String reference = draft.names().reference(resource);
            String name = properties.decidingText("Name", reference);
            String schema = properties
                    .get("Schema")
                    .flatMap(node ->
                            node instanceof MapNode ? Optional.of(node.toJson().toText()) : node.asText())
                    .orElse("{}");
            api.modelIds().put(reference, name);
            api.models().put(name, model(name, schema, properties));
        }

        private static Model model(String name, String schema, Fields properties) {
            return new Model(name, properties.text("ContentType", "application/json"), schema, properties.location());
        }

        private static void refused(Fields properties, String name, String text) {
            properties.refusedByAws(name, text, "correct " + properties.element() + "." + name + ".");
        }
    }

    /** Reads {@code AWS::ApiGateway::Resource}, a part of a path below another resource: those that others hang on first. */
    private record ResourceTreeReader(RestDraft api, TemplateDraft draft) {

        private static final String TYPE = "AWS::ApiGateway::Resource";
        /** API Gateway allows no tree that deep. */
        private static final int DEEPEST = 300;

        static void read(RestDraft api, ResolvedResource resource, TemplateDraft draft) {
            new ResourceTreeReader(api, draft).path(resource, 0);
        }

        private Optional<PathDraft> path(ResolvedResource resource, int depth) {
            String id = draft.names().reference(resource);
            Optional<PathDraft> known = api.resource(id);
            if (known.isPresent() || depth > DEEPEST) {
                return known;
            }
            before(resource, depth);
            Fields properties = draft.properties(resource);
            return parent(properties, depth).flatMap(parent -> below(parent, properties, id));
        }

        private void before(ResolvedResource resource, int depth) {
            for (String other : resource.dependsOn()) {
                Optional.ofNullable(draft.template().resources().get(other))
                        .filter(dependency -> dependency.type().equals(TYPE))
                        .ifPresent(dependency -> path(dependency, depth + 1));
            }
        }

        private Optional<PathDraft> parent(Fields properties, int depth) {
            String parentId = properties.decidingText("ParentId", "");
            Optional<PathDraft> parent = api.resource(parentId).or(() -> draft.names()
                    .resource(parentId)
                    .filter(resource -> resource.type().equals(TYPE))
                    .flatMap(resource -> path(resource, depth + 1)));
            if (parent.isEmpty()) {
                properties.error(
                        "NotFoundException",
                        "ParentId",
                        properties.element() + ".ParentId is \"" + parentId + "\", which is not a resource of "
                                + api.logicalId() + ".",
                        "write the Ref of a resource, or the API's RootResourceId.");
            }
            return parent;
        }

        private Optional<PathDraft> below(PathDraft parent, Fields properties, String id) {
            String part = properties.decidingText("PathPart", "");
            String path = (parent.path().equals("/") ? "" : parent.path()) + "/" + part;
            PathRules.partFault(part).ifPresent(text -> properties.refused("PathPart", text, PathRules.partRemedy()));
            Optional<String> fault = new PathRules(api).fault(parent.path(), part);
            fault.ifPresent(text -> properties.refusedByAws("PathPart", text, "change the path part."));
            return fault.isPresent() ? Optional.empty() : Optional.of(api.path(path, id, properties.location()));
        }
    }
}
