package dev.gatehouse.model;

import java.util.Map;
import java.util.OptionalInt;

/**
 * A customised answer for a refusal.
 *
 * @param statusCode absent for the type's own
 * @param responseParameters like {@code gatewayresponse.header.X}, and a value or mapping expression
 * @param responseTemplates by content type; not VTL, plain substitution
 */
public record GatewayResponse(
        GatewayResponseType type,
        OptionalInt statusCode,
        Map<String, String> responseParameters,
        Map<String, String> responseTemplates,
        Location location) {

    public GatewayResponse {
        responseParameters = Ordered.copy(responseParameters);
        responseTemplates = Ordered.copy(responseTemplates);
    }
}
