package dev.gatehouse.internal.feature.validation;

import dev.gatehouse.internal.schema.JsonSchema;
import dev.gatehouse.internal.schema.SchemaException;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Model;
import dev.gatehouse.model.RequestValidator;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.Severity;
import java.util.List;
import java.util.Optional;

/** Checks before the start that every model which bodies are validated by is a schema. */
final class ModelCheck {

    private ModelCheck() {}

    static List<Finding> of(RestApi api) {
        RestDefinition definition = api.definition();
        return definition.resources().stream()
                .flatMap(resource -> resource.methods().stream())
                .filter(method -> method.requestValidator()
                        .filter(RequestValidator::validateBody)
                        .isPresent())
                .flatMap(method -> method.requestModels().values().stream())
                .distinct()
                .flatMap(name -> Optional.ofNullable(definition.models().get(name)).stream())
                .flatMap(model -> finding(model, definition).stream())
                .toList();
    }

    private static Optional<Finding> finding(Model model, RestDefinition definition) {
        try {
            JsonSchema.compile(
                    model.schema(),
                    other -> Optional.ofNullable(definition.models().get(other)).map(Model::schema));
            return Optional.empty();
        } catch (SchemaException e) {
            return Optional.of(new Finding(
                    Severity.ERROR,
                    "BadRequestException",
                    "requests can't be validated by the model " + model.name() + ": " + e.getMessage(),
                    "",
                    model.location(),
                    "make it a JSON schema of draft 4."));
        }
    }
}
