package dev.gatehouse.internal.template.build;

import dev.gatehouse.internal.template.build.domain.AccessAssociationReader;
import dev.gatehouse.internal.template.build.domain.ApiMappingReader;
import dev.gatehouse.internal.template.build.domain.BasePathMappingReader;
import dev.gatehouse.internal.template.build.domain.DomainNameReader;
import dev.gatehouse.internal.template.build.domain.RoutingRuleReader;
import dev.gatehouse.internal.template.build.function.AliasReader;
import dev.gatehouse.internal.template.build.function.FunctionReader;
import dev.gatehouse.internal.template.build.function.PermissionReader;
import dev.gatehouse.internal.template.build.identity.UserPoolClientReader;
import dev.gatehouse.internal.template.build.identity.UserPoolReader;
import dev.gatehouse.internal.template.build.plan.ApiKeyReader;
import dev.gatehouse.internal.template.build.plan.UsagePlanKeyReader;
import dev.gatehouse.internal.template.build.plan.UsagePlanReader;
import dev.gatehouse.internal.template.build.rest.DeploymentReader;
import dev.gatehouse.internal.template.build.rest.GatewayResponseReader;
import dev.gatehouse.internal.template.build.rest.RequestValidatorReader;
import dev.gatehouse.internal.template.build.rest.ResourceTreeReader;
import dev.gatehouse.internal.template.build.rest.RestApiReader;
import dev.gatehouse.internal.template.build.rest.RestAuthorizerReader;
import dev.gatehouse.internal.template.build.rest.RestMethodReader;
import dev.gatehouse.internal.template.build.rest.RestModelReader;
import dev.gatehouse.internal.template.build.rest.RestStageReader;
import dev.gatehouse.internal.template.build.v2.ApiReader;
import dev.gatehouse.internal.template.build.v2.IntegrationReader;
import dev.gatehouse.internal.template.build.v2.IntegrationResponseReader;
import dev.gatehouse.internal.template.build.v2.ModelReader;
import dev.gatehouse.internal.template.build.v2.RouteReader;
import dev.gatehouse.internal.template.build.v2.RouteResponseReader;
import dev.gatehouse.internal.template.build.v2.StageReader;
import dev.gatehouse.internal.template.build.v2.V2AuthorizerReader;
import dev.gatehouse.internal.template.draft.ResourceReader;
import java.util.List;
import java.util.Map;

/** The readers of resource types, in the order in which types are read: what is referred to comes first. */
final class ResourceReaders {

    static final List<Map.Entry<String, ResourceReader>> IN_ORDER = List.of(
            Map.entry("AWS::Lambda::Alias", new AliasReader()),
            Map.entry("AWS::Lambda::Function", new FunctionReader()),
            Map.entry("AWS::Lambda::Permission", new PermissionReader()),
            Map.entry("AWS::Cognito::UserPoolClient", new UserPoolClientReader()),
            Map.entry("AWS::Cognito::UserPool", new UserPoolReader()),
            Map.entry("AWS::ApiGateway::RestApi", new RestApiReader()),
            Map.entry("AWS::ApiGateway::Resource", new ResourceTreeReader()),
            Map.entry("AWS::ApiGateway::Authorizer", new RestAuthorizerReader()),
            Map.entry("AWS::ApiGateway::Model", new RestModelReader()),
            Map.entry("AWS::ApiGateway::RequestValidator", new RequestValidatorReader()),
            Map.entry("AWS::ApiGateway::GatewayResponse", new GatewayResponseReader()),
            Map.entry("AWS::ApiGateway::Method", new RestMethodReader()),
            Map.entry("AWS::ApiGateway::Stage", new RestStageReader()),
            Map.entry("AWS::ApiGateway::Deployment", new DeploymentReader()),
            Map.entry("AWS::ApiGatewayV2::Api", new ApiReader()),
            Map.entry("AWS::ApiGatewayV2::Authorizer", new V2AuthorizerReader()),
            Map.entry("AWS::ApiGatewayV2::Model", new ModelReader()),
            Map.entry("AWS::ApiGatewayV2::IntegrationResponse", new IntegrationResponseReader()),
            Map.entry("AWS::ApiGatewayV2::Integration", new IntegrationReader()),
            Map.entry("AWS::ApiGatewayV2::RouteResponse", new RouteResponseReader()),
            Map.entry("AWS::ApiGatewayV2::Route", new RouteReader()),
            Map.entry("AWS::ApiGatewayV2::Stage", new StageReader()),
            Map.entry("AWS::ApiGateway::ApiKey", new ApiKeyReader()),
            Map.entry("AWS::ApiGateway::UsagePlanKey", new UsagePlanKeyReader()),
            Map.entry("AWS::ApiGateway::UsagePlan", new UsagePlanReader()),
            Map.entry("AWS::ApiGateway::DomainName", new DomainNameReader()),
            Map.entry("AWS::ApiGateway::DomainNameV2", new DomainNameReader()),
            Map.entry("AWS::ApiGatewayV2::DomainName", new DomainNameReader()),
            Map.entry("AWS::ApiGateway::DomainNameAccessAssociation", new AccessAssociationReader()),
            Map.entry("AWS::ApiGateway::BasePathMapping", new BasePathMappingReader()),
            Map.entry("AWS::ApiGateway::BasePathMappingV2", new BasePathMappingReader()),
            Map.entry("AWS::ApiGatewayV2::ApiMapping", new ApiMappingReader()),
            Map.entry("AWS::ApiGatewayV2::RoutingRule", new RoutingRuleReader()),
            Map.entry("AWS::WAFv2::WebACLAssociation", new WebAclCheck()),
            Map.entry("AWS::WAFRegional::WebACLAssociation", new WebAclCheck()));

    private ResourceReaders() {}
}
