package dev.gatehouse.internal.template.build;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.V2Draft;
import dev.gatehouse.internal.template.resolve.name.PhysicalNames;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteIntegration;
import dev.gatehouse.model.RouteIntegrationBuilder;
import dev.gatehouse.model.StageDefinition;

/**
 * What {@code Target} of an HTTP API makes: an integration, a route and the stage {@code $default}.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop.html">
 *     Create an HTTP API</a>
 */
record QuickCreate(Fields properties, V2Draft api) {

    private static final String DEFAULT = "$default";

    void read() {
        String key = properties.decidingText("RouteKey", DEFAULT);
        api.routes()
                .put(
                        key,
                        Route.builder()
                                .routeKey(key)
                                .integration(integration())
                                .location(properties.at("Target"))
                                .build());
        api.stages()
                .put(
                        DEFAULT,
                        StageDefinition.builder()
                                .name(DEFAULT)
                                .deploymentId(PhysicalNames.apiGatewayId(api.logicalId() + " quick create"))
                                .autoDeploy(true)
                                .location(properties.at("Target"))
                                .build());
    }

    private RouteIntegration integration() {
        String target = properties.text("Target", "");
        boolean url = target.startsWith("http://") || target.startsWith("https://");
        RouteIntegrationBuilder integration = RouteIntegration.builder()
                .type(url ? IntegrationType.HTTP_PROXY : IntegrationType.AWS_PROXY)
                .uri(target)
                .method(url ? "ANY" : "POST")
                .payloadFormatVersion(url ? "1.0" : "2.0")
                .timeout(api.protocol().longestIntegration())
                .location(properties.at("Target"));
        properties.text("CredentialsArn").ifPresent(integration::credentials);
        return integration.build();
    }
}
