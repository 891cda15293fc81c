package dev.gatehouse.model;

import java.util.Map;
import java.util.OptionalInt;

/**
 * A customized response to a refusal.
 *
 * @param type the refusals for which it is used
 * @param statusCode absent for the type's own
 * @param responseParameters like {@code gatewayresponse.header.X}, and a value or mapping expression
 * @param responseTemplates by content type; filled in by substitution, not by VTL
 * @param location where the template defines it
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
     * @param type the refusals for which it is used
     * @param statusCode absent for the type's own
     * @param responseParameters like {@code gatewayresponse.header.X}, and a value or mapping expression
     * @param responseTemplates by content type; filled in by substitution, not by VTL
     * @param location where the template defines it
     */
    public GatewayResponse {
        responseParameters = Ordered.copy(responseParameters);
        responseTemplates = Ordered.copy(responseTemplates);
    }
}
