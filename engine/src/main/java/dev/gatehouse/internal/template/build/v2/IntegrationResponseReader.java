package dev.gatehouse.internal.template.build.v2;

import dev.gatehouse.internal.template.draft.ApiOfResource;
import dev.gatehouse.internal.template.draft.Enums;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.RouteIntegrationResponse;
import java.util.ArrayList;

/** Reads {@code AWS::ApiGatewayV2::IntegrationResponse}. */
public final class IntegrationResponseReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        String integration = draft.names().logicalId(properties.decidingText("IntegrationId", ""));
        ApiOfResource.v2(properties, draft).ifPresent(api -> api.integrationResponses()
                .computeIfAbsent(integration, id -> new ArrayList<>())
                .add(response(properties)));
    }

    private static RouteIntegrationResponse response(Fields properties) {
        return new RouteIntegrationResponse(
                properties.decidingText("IntegrationResponseKey", ""),
                properties.textMap("ResponseTemplates"),
                properties.text("TemplateSelectionExpression"),
                properties.textMap("ResponseParameters"),
                Enums.of(ContentHandling.class, properties, "ContentHandlingStrategy")
                        .orElse(ContentHandling.NONE),
                properties.location());
    }
}
