package dev.gatehouse.internal.feature.validation;

import dev.gatehouse.http.MediaType;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.schema.JsonSchema;
import dev.gatehouse.internal.schema.SchemaException;
import dev.gatehouse.internal.spine.AdmittedCall;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.internal.spine.RestMethod;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Model;
import java.util.HashMap;
import java.util.List;
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

    private final Map<String, Named> byType = new HashMap<>();
    private final Location location;

    private BodyModels(Location location) {
        this.location = location;
    }

    static BodyModels of(RestMethod place) {
        var models = new BodyModels(place.method().location());
        place.method().requestModels().forEach((type, name) -> {
            String key = type.equals(ANY) ? ANY : MediaType.of(type).name();
            models.byType.put(key, Named.of(name, place.definition().models()));
        });
        return models;
    }

    Optional<Refusal> refusal(AdmittedCall call) {
        MediaType type =
                call.request().headers().last("content-type").map(MediaType::of).orElse(MediaType.JSON);
        return Optional.ofNullable(byType.get(type.name()))
                .or(() -> Optional.ofNullable(byType.get(ANY)))
                .flatMap(model -> model.refusal(call.request().body().text(), location));
    }

    /** A model, or why it can't be used. */
    private record Named(String name, Optional<JsonSchema> schema, String defect) {

        static Named of(String name, Map<String, Model> models) {
            Model model = models.get(name);
            if (model == null) {
                return new Named(name, Optional.empty(), "the API has no model " + name);
            }
            try {
                var schema = JsonSchema.compile(model.schema(), other -> Optional.ofNullable(models.get(other))
                        .map(Model::schema));
                return new Named(name, Optional.of(schema), "");
            } catch (SchemaException e) {
                return new Named(name, Optional.empty(), "the model " + name + " can't be used: " + e.getMessage());
            }
        }

        Optional<Refusal> refusal(String body, Location location) {
            if (schema.isEmpty()) {
                return Optional.of(Refusal.of(GatewayResponseType.API_CONFIGURATION_ERROR, "validation", defect)
                        .at(location));
            }
            List<String> violations = Json.tryParse(body)
                    .map(schema.get()::validate)
                    .orElseGet(() -> List.of(JsonSchema.UNREADABLE_BODY));
            return violations.isEmpty()
                    ? Optional.empty()
                    : Optional.of(broken(violations).at(location));
        }

        private Refusal broken(List<String> violations) {
            return Refusal.of(
                            GatewayResponseType.BAD_REQUEST_BODY,
                            "validation",
                            "the body breaks the model " + name + ": " + violations)
                    .withValidationError(violations.toString());
        }
    }
}
