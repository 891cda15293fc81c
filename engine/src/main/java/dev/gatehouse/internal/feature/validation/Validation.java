package dev.gatehouse.internal.feature.validation;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.MediaType;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.WebSocketRoute;
import dev.gatehouse.internal.schema.JsonSchema;
import dev.gatehouse.internal.schema.SchemaException;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Model;
import dev.gatehouse.model.RequestValidator;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses requests that lack required parameters or break their model, as the method's validator says.
 *
 * <p>Parameters are looked at before the body (recorded: test_api_gateway_request_validator).
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html">
 *     Request validation (read 2026-11-22)</a>
 */
public final class Validation implements Gate<AuthorizedCall, AuthorizedCall, HttpResponse> {

    private final Optional<RequiredParameters> parameters;
    private final Optional<BodyModels> models;

    private Validation(RequestValidator validator, RestMethod method) {
        this.parameters =
                validator.validateParameters() ? Optional.of(RequiredParameters.of(method.method())) : Optional.empty();
        this.models = validator.validateBody() ? Optional.of(BodyModels.of(method)) : Optional.empty();
    }

    /** The gate of a method; open without a validator that validates anything. */
    public static Gate<AuthorizedCall, AuthorizedCall, HttpResponse> gate(RestMethod method) {
        return method.method()
                .requestValidator()
                .filter(validator -> validator.validateBody() || validator.validateParameters())
                .<Gate<AuthorizedCall, AuthorizedCall, HttpResponse>>map(validator -> new Validation(validator, method))
                .orElseGet(Gate::open);
    }

    /** The gate of a WebSocket route's messages; open without a model selection expression. */
    public static <R> Gate<RoutedCall, RoutedCall, R> messages(WebSocketRoute route) {
        return RouteModels.of(route);
    }

    /** Why the models that an API validates by can't be used; the start is refused. */
    public static List<Finding> findings(RestApi api) {
        return ModelCheck.of(api);
    }

    @Override
    public Answer<HttpResponse> pass(AuthorizedCall call, Responder<AuthorizedCall, HttpResponse> next) {
        Optional<Refusal> refusal = parameters
                .flatMap(required -> required.refusal(call))
                .or(() -> models.flatMap(model -> model.refusal(call)));
        return refusal.map(call::<HttpResponse>refuse).orElseGet(() -> next.answer(call));
    }

    /**
     * The models of a method's request, by content type; {@code $default} fits any.
     *
     * <p>A body of a type without a model goes through. A missing body breaks every model, of a GET as well (recorded:
     * test_cfn_deploy_apigateway_models).
     */
    private static final class BodyModels {

        private static final String ANY = "$default";

        private final Map<String, NamedModel> byType = new HashMap<>();
        private final Location location;

        private BodyModels(Location location) {
            this.location = location;
        }

        static BodyModels of(RestMethod method) {
            var models = new BodyModels(method.method().location());
            method.method().requestModels().forEach((type, name) -> {
                String key = type.equals(ANY) ? ANY : MediaType.of(type).name();
                models.byType.put(key, NamedModel.of(name, method.definition().models()));
            });
            return models;
        }

        Optional<Refusal> refusal(AuthorizedCall call) {
            MediaType type = call.request()
                    .headers()
                    .last("content-type")
                    .map(MediaType::of)
                    .orElse(MediaType.JSON);
            return Optional.ofNullable(byType.get(type.name()))
                    .or(() -> Optional.ofNullable(byType.get(ANY)))
                    .flatMap(model -> model.refusal(call, location));
        }
    }

    /** Checks before the start that every model which bodies are validated by is a schema. */
    private static final class ModelCheck {

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
                JsonSchema.compile(model.schema(), other -> Optional.ofNullable(
                                definition.models().get(other))
                        .map(Model::schema));
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
}
