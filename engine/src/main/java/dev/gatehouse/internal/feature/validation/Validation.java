package dev.gatehouse.internal.feature.validation;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.AuthorizedCall;
import dev.gatehouse.internal.spine.Gate;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.internal.spine.RestMethod;
import dev.gatehouse.internal.spine.RoutedCall;
import dev.gatehouse.internal.spine.Step;
import dev.gatehouse.internal.spine.WebSocketRoute;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.RequestValidator;
import dev.gatehouse.model.RestApi;
import java.util.List;
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

    private Validation(RequestValidator validator, RestMethod place) {
        this.parameters =
                validator.validateParameters() ? Optional.of(RequiredParameters.of(place.method())) : Optional.empty();
        this.models = validator.validateBody() ? Optional.of(BodyModels.of(place)) : Optional.empty();
    }

    /** The gate of a method; open without a validator that validates anything. */
    public static Gate<AuthorizedCall, AuthorizedCall, HttpResponse> gate(RestMethod place) {
        return place.method()
                .requestValidator()
                .filter(validator -> validator.validateBody() || validator.validateParameters())
                .<Gate<AuthorizedCall, AuthorizedCall, HttpResponse>>map(validator -> new Validation(validator, place))
                .orElseGet(Gate::open);
    }

    /** The gate of a WebSocket route's messages; open without a model selection expression. */
    public static <R> Gate<RoutedCall, RoutedCall, R> messages(WebSocketRoute place) {
        return RouteModels.of(place);
    }

    /** Why the models that an API validates by can't be used; the start is refused. */
    public static List<Finding> findings(RestApi api) {
        return ModelCheck.of(api);
    }

    @Override
    public Answer<HttpResponse> pass(AuthorizedCall call, Step<AuthorizedCall, HttpResponse> next) {
        Optional<Refusal> refusal = parameters
                .flatMap(required -> required.refusal(call))
                .or(() -> models.flatMap(model -> model.refusal(call)));
        return refusal.map(call::<HttpResponse>refuse).orElseGet(() -> next.answer(call));
    }
}
