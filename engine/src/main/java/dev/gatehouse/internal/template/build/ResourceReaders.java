package dev.gatehouse.internal.template.build;

import static dev.gatehouse.internal.template.draft.ResourceReader.ofApi;
import static dev.gatehouse.internal.template.draft.ResourceReader.ofRestApi;

import dev.gatehouse.internal.template.draft.ApiKind;
import dev.gatehouse.internal.template.draft.AuthorizerReader;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.GatewayResponseReader;
import dev.gatehouse.internal.template.draft.MemberNames;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.draft.V2Draft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.RequestValidator;
import java.util.List;
import java.util.Map;

/** The readers of resource types, in the order in which types are read: what is referred to comes first. */
final class ResourceReaders {

    static final List<Map.Entry<String, ResourceReader>> IN_ORDER = List.of(
            Map.entry("AWS::Lambda::Alias", FunctionReaders::alias),
            Map.entry("AWS::Lambda::Function", FunctionReaders::function),
            Map.entry("AWS::Lambda::Permission", FunctionReaders::permission),
            Map.entry("AWS::Cognito::UserPoolClient", FunctionReaders::userPoolClient),
            Map.entry("AWS::Cognito::UserPool", FunctionReaders::userPool),
            Map.entry("AWS::ApiGateway::RestApi", RestApiReader::read),
            Map.entry("AWS::ApiGateway::Resource", ofRestApi(ResourceTreeReader::read)),
            Map.entry("AWS::ApiGateway::Authorizer", ofRestApi(ResourceReaders::restAuthorizer)),
            Map.entry("AWS::ApiGateway::Model", ofRestApi(ModelReaders::ofRestApi)),
            Map.entry("AWS::ApiGateway::RequestValidator", ofRestApi(ResourceReaders::validator)),
            Map.entry("AWS::ApiGateway::GatewayResponse", ofRestApi(ResourceReaders::gatewayResponse)),
            Map.entry("AWS::ApiGateway::Method", ofRestApi(RestMethodReader::read)),
            Map.entry("AWS::ApiGateway::Stage", ofRestApi(RestStageReaders::stage)),
            Map.entry("AWS::ApiGateway::Deployment", ofRestApi(RestStageReaders::deployment)),
            Map.entry("AWS::ApiGatewayV2::Api", ApiReader::read),
            Map.entry("AWS::ApiGatewayV2::Authorizer", ofApi(ResourceReaders::authorizer)),
            Map.entry("AWS::ApiGatewayV2::Model", ofApi(ModelReaders::ofApi)),
            Map.entry("AWS::ApiGatewayV2::IntegrationResponse", ofApi(RouteReaders::integrationResponse)),
            Map.entry("AWS::ApiGatewayV2::Integration", ofApi(RouteReaders::integration)),
            Map.entry("AWS::ApiGatewayV2::RouteResponse", ofApi(RouteReaders::routeResponse)),
            Map.entry("AWS::ApiGatewayV2::Route", ofApi(RouteReaders::route)),
            Map.entry("AWS::ApiGatewayV2::Stage", ofApi(StageReader::read)),
            Map.entry("AWS::ApiGateway::ApiKey", PlanReaders::apiKey),
            Map.entry("AWS::ApiGateway::UsagePlanKey", PlanReaders::planKey),
            Map.entry("AWS::ApiGateway::UsagePlan", PlanReaders::plan),
            Map.entry("AWS::ApiGateway::DomainName", DomainNameReader::read),
            Map.entry("AWS::ApiGateway::DomainNameV2", DomainNameReader::read),
            Map.entry("AWS::ApiGatewayV2::DomainName", DomainNameReader::read),
            Map.entry("AWS::ApiGateway::DomainNameAccessAssociation", MappingReaders::association),
            Map.entry("AWS::ApiGateway::BasePathMapping", MappingReaders::basePath),
            Map.entry("AWS::ApiGateway::BasePathMappingV2", MappingReaders::basePath),
            Map.entry("AWS::ApiGatewayV2::ApiMapping", MappingReaders::apiMapping),
            Map.entry("AWS::ApiGatewayV2::RoutingRule", MappingReaders::routingRule),
            Map.entry("AWS::WAFv2::WebACLAssociation", ResourceReaders::webAcl),
            Map.entry("AWS::WAFRegional::WebACLAssociation", ResourceReaders::webAcl));

    private ResourceReaders() {}

    private static void restAuthorizer(
            Fields properties, RestDraft api, ResolvedResource resource, TemplateDraft draft) {
        AuthorizerReader.ofResource(properties, ApiKind.REST).read().ifPresent(authorizer -> api.authorizers()
                .put(resource.logicalId(), authorizer));
    }

    private static void authorizer(Fields properties, V2Draft api, ResolvedResource resource, TemplateDraft draft) {
        AuthorizerReader.ofResource(properties, api.protocol()).read().ifPresent(authorizer -> api.authorizers()
                .put(resource.logicalId(), authorizer));
    }

    private static void gatewayResponse(
            Fields properties, RestDraft api, ResolvedResource resource, TemplateDraft draft) {
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
                                resource.logicalId() + " puts a web ACL before " + api.logicalId()
                                        + ": AWS WAF is not simulated, calls that it would refuse pass.",
                                resource.location().named(resource.logicalId()),
                                "test its rules elsewhere."));
    }
}
