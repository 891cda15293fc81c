package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.ApiOfResource;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.GatewayResponseParts;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.GatewayResponse;

/** Reads {@code AWS::ApiGateway::GatewayResponse}. */
public final class GatewayResponseReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        ApiOfResource.rest(properties, draft)
                .ifPresent(api -> GatewayResponseParts.type(properties.decidingText("ResponseType", ""), properties)
                        .ifPresent(type -> api.gatewayResponses()
                                .put(
                                        type,
                                        new GatewayResponse(
                                                type,
                                                GatewayResponseParts.status(properties, "StatusCode"),
                                                properties.textMap("ResponseParameters"),
                                                properties.textMap("ResponseTemplates"),
                                                properties.location()))));
    }
}
