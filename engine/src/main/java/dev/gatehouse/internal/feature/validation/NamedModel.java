package dev.gatehouse.internal.feature.validation;

import dev.gatehouse.events.BodyValidated;
import dev.gatehouse.events.GateName;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.pipeline.CallStage;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.schema.JsonSchema;
import dev.gatehouse.internal.schema.SchemaException;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Model;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model, or why it can't be used. */
record NamedModel(String name, Optional<JsonSchema> schema, String defect) {

    static NamedModel of(String name, Map<String, Model> models) {
        Model model = models.get(name);
        if (model == null) {
            return new NamedModel(name, Optional.empty(), "the API has no model " + name);
        }
        try {
            var schema = JsonSchema.compile(model.schema(), other -> Optional.ofNullable(models.get(other))
                    .map(Model::schema));
            return new NamedModel(name, Optional.of(schema), "");
        } catch (SchemaException e) {
            return new NamedModel(name, Optional.empty(), "the model " + name + " can't be used: " + e.getMessage());
        }
    }

    Optional<Refusal> refusal(CallStage call, Location location) {
        if (schema.isEmpty()) {
            return Optional.of(Refusal.of(GatewayResponseType.API_CONFIGURATION_ERROR, GateName.VALIDATION, defect)
                    .at(location));
        }
        List<String> violations = Json.tryParse(call.request().body().text())
                .map(schema.get()::validate)
                .orElseGet(() -> List.of(JsonSchema.UNREADABLE_BODY));
        call.note(new BodyValidated(name, violations.isEmpty()));
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of(broken(violations).at(location));
    }

    private Refusal broken(List<String> violations) {
        return Refusal.of(
                        GatewayResponseType.BAD_REQUEST_BODY,
                        GateName.VALIDATION,
                        "the body does not match the model " + name + ": " + violations)
                .withValidationError(violations.toString());
    }
}
