package dev.gatehouse.model;

import java.util.Map;
import java.util.OptionalInt;

/**
 * A customised answer for a refusal.
 *
 * @param type which refusals it answers
 * @param statusCode absent for the type's own
 * @param responseParameters like {@code gatewayresponse.header.X}, and a value or mapping expression
 * @param responseTemplates by content type; not VTL, plain substitution
 * @param location where the template writes it
 */
public record GatewayResponse(
        GatewayResponseType type,
        OptionalInt statusCode,
        Map<String, String> responseParameters,
        Map<String, String> responseTemplates,
        Location location) {

    /**
     * Takes copies of the maps, in their order.
     *
     * @param type which refusals it answers
     * @param statusCode absent for the type's own
     * @param responseParameters like {@code gatewayresponse.header.X}, and a value or mapping expression
     * @param responseTemplates by content type; not VTL, plain substitution
     * @param location where the template writes it
     */
    public GatewayResponse {
        responseParameters = Ordered.copy(responseParameters);
        responseTemplates = Ordered.copy(responseTemplates);
    }
}
