package dev.gatehouse.internal.feature.validation;

import dev.gatehouse.http.MediaType;
import dev.gatehouse.internal.spine.AuthorizedCall;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.internal.spine.RestMethod;
import dev.gatehouse.model.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The models of a method's request, by content type; {@code $default} fits any.
 *
 * <p>A body of a type without a model goes through. A missing body breaks every model, of a GET as well (recorded:
 * test_cfn_deploy_apigateway_models).
 */
final class BodyModels {

    private static final String ANY = "$default";

    private final Map<String, NamedModel> byType = new HashMap<>();
    private final Location location;

    private BodyModels(Location location) {
        this.location = location;
    }

    static BodyModels of(RestMethod place) {
        var models = new BodyModels(place.method().location());
        place.method().requestModels().forEach((type, name) -> {
            String key = type.equals(ANY) ? ANY : MediaType.of(type).name();
            models.byType.put(key, NamedModel.of(name, place.definition().models()));
        });
        return models;
    }

    Optional<Refusal> refusal(AuthorizedCall call) {
        MediaType type =
                call.request().headers().last("content-type").map(MediaType::of).orElse(MediaType.JSON);
        return Optional.ofNullable(byType.get(type.name()))
                .or(() -> Optional.ofNullable(byType.get(ANY)))
                .flatMap(model -> model.refusal(call, location));
    }
}
