package dev.gatehouse.internal.template.build.v2;

import dev.gatehouse.internal.template.draft.ApiOfResource;
import dev.gatehouse.internal.template.draft.Enums;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.HttpIntegrationRules;
import dev.gatehouse.internal.template.draft.IntegrationTimeout;
import dev.gatehouse.internal.template.draft.IntegrationTypes;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.draft.V2Draft;
import dev.gatehouse.internal.template.draft.V2Protocol;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.PassthroughBehavior;
import dev.gatehouse.model.RouteIntegration;
import dev.gatehouse.model.RouteIntegrationBuilder;
import java.util.List;
import java.util.Locale;

/** Reads {@code AWS::ApiGatewayV2::Integration}. */
public final class IntegrationReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        ApiOfResource.v2(properties, draft).ifPresent(api -> IntegrationTypes.read(properties, "IntegrationType")
                .ifPresent(type -> api.integrations().put(resource.logicalId(), ruled(type, properties, api))));
    }

    private static RouteIntegration ruled(IntegrationType type, Fields fields, V2Draft api) {
        RouteIntegration integration = integration(type, fields, api);
        if (api.protocol() != V2Protocol.HTTP) {
            return integration;
        }
        return new HttpIntegrationRules(fields.findings()).created(integration);
    }

    private static RouteIntegration integration(IntegrationType type, Fields fields, V2Draft api) {
        RouteIntegrationBuilder builder = RouteIntegration.builder()
                .type(type)
                .uri(fields.text("IntegrationUri", ""))
                .method(fields.text("IntegrationMethod", "").toUpperCase(Locale.ROOT))
                .payloadFormatVersion(version(fields, api))
                .requestParameters(fields.textMap("RequestParameters"))
                .responseParameters(new ResponseParameters(fields).read())
                .requestTemplates(fields.textMap("RequestTemplates"))
                .timeout(IntegrationTimeout.read(fields, "TimeoutInMillis")
                        .orElse(api.protocol().longestIntegration()))
                .responses(api.integrationResponses().getOrDefault(fields.element(), List.of()))
                .location(fields.location());
        fields.decidingText("IntegrationSubtype").ifPresent(builder::subtype);
        fields.text("CredentialsArn").ifPresent(builder::credentials);
        fields.text("TemplateSelectionExpression").ifPresent(builder::templateSelectionExpression);
        Enums.of(PassthroughBehavior.class, fields, "PassthroughBehavior").ifPresent(builder::passthroughBehavior);
        Enums.of(ContentHandling.class, fields, "ContentHandlingStrategy").ifPresent(builder::contentHandling);
        connection(fields, builder);
        return builder.build();
    }

    private static String version(Fields fields, V2Draft api) {
        boolean endpoint = fields.decidingWord("IntegrationType", "").equals("HTTP_PROXY");
        return fields.text("PayloadFormatVersion", endpoint && api.protocol() == V2Protocol.HTTP ? "1.0" : "");
    }

    private static void connection(Fields fields, RouteIntegrationBuilder builder) {
        if (fields.text("ConnectionType", "").equalsIgnoreCase("VPC_LINK")) {
            builder.vpcLinkId(fields.text("ConnectionId", ""));
        }
        fields.fields("TlsConfig")
                .flatMap(config -> config.text("ServerNameToVerify"))
                .ifPresent(builder::tlsServerName);
    }
}
