package dev.gatehouse.internal.feature.apikeys;

import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.internal.pipeline.WebSocketRoute;
import dev.gatehouse.model.ApiKeySource;
import dev.gatehouse.model.Location;

/**
 * A method or route that requires an API key.
 *
 * @param api logical id of the API
 * @param methodKey as plans name methods: {@code /pets/GET}
 */
record KeyedMethod(String api, String stage, String methodKey, ApiKeySource source, Location location) {

    static KeyedMethod of(RestMethod method) {
        return new KeyedMethod(
                method.api().logicalId(),
                method.stage().name(),
                method.key(),
                method.definition().apiKeySource(),
                method.method().location());
    }

    static KeyedMethod of(WebSocketRoute method) {
        boolean fromAuthorizer = method.api().apiKeySelectionExpression().contains("authorizer.usageIdentifierKey");
        return new KeyedMethod(
                method.api().logicalId(),
                method.stage().name(),
                method.route().routeKey(),
                fromAuthorizer ? ApiKeySource.AUTHORIZER : ApiKeySource.HEADER,
                method.route().location());
    }
}
