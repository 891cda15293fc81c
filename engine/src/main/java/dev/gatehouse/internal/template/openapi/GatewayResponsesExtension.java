package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.GatewayResponseParts;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.model.GatewayResponse;
import dev.gatehouse.model.GatewayResponseType;

/** Reads {@code x-amazon-apigateway-gateway-responses}. */
final class GatewayResponsesExtension implements RestExtension {

    @Override
    public void read(Fields root, String name, RestDraft draft) {
        root.fieldsByName(name).forEach((type, fields) -> GatewayResponseParts.type(type, fields)
                .ifPresent(known -> draft.gatewayResponses().put(known, response(known, fields))));
    }

    private static GatewayResponse response(GatewayResponseType type, Fields fields) {
        return new GatewayResponse(
                type,
                GatewayResponseParts.status(fields, "statusCode"),
                fields.textMap("responseParameters"),
                fields.textMap("responseTemplates"),
                fields.location());
    }
}
