package dev.gatehouse.internal.feature.apikeys;

import dev.gatehouse.internal.spine.RestMethod;
import dev.gatehouse.internal.spine.WebSocketRoute;
import dev.gatehouse.model.ApiKeySource;
import dev.gatehouse.model.Location;

/**
 * A method or route that requires an API key.
 *
 * @param api logical id of the API
 * @param methodKey as plans name methods: {@code /pets/GET}
 */
record KeyedPlace(String api, String stage, String methodKey, ApiKeySource source, Location location) {

    static KeyedPlace of(RestMethod place) {
        return new KeyedPlace(
                place.api().logicalId(),
                place.stage().name(),
                place.key(),
                place.definition().apiKeySource(),
                place.method().location());
    }

    static KeyedPlace of(WebSocketRoute place) {
        boolean fromAuthorizer = place.api().apiKeySelectionExpression().contains("authorizer.usageIdentifierKey");
        return new KeyedPlace(
                place.api().logicalId(),
                place.stage().name(),
                place.route().routeKey(),
                fromAuthorizer ? ApiKeySource.AUTHORIZER : ApiKeySource.HEADER,
                place.route().location());
    }
}
