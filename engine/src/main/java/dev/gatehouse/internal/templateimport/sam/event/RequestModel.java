package dev.gatehouse.internal.templateimport.sam.event;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.Locale;
import java.util.Optional;

/** The RequestModel of an event: a body schema for its method, and the validator that it asks for. */
public final class RequestModel {

    private static final String VALIDATORS = "x-amazon-apigateway-request-validators";
    private static final String VALIDATOR = "x-amazon-apigateway-request-validator";

    private RequestModel() {}

    public static ApiBody apply(ApiBody body, SamEvent event, SamResource api) {
        Optional<Node> property = event.truthy("RequestModel");
        if (property.isEmpty()) {
            return body;
        }
        MapNode request = event.owner().map(property.get(), "RequestModel");
        Optional<Node> model = Literal.truthy(request.get("Model"));
        if (model.isEmpty()) {
            return body;
        }
        check(model.get(), event, api);
        return withValidator(withModel(body, event, request), event, request);
    }

    private static void check(Node model, SamEvent event, SamResource api) {
        Optional<Node> models = api.truthy("Models");
        String reason = null;
        if (models.isEmpty()) {
            reason = "because the related API does not define any Models.";
        } else if (!(models.get() instanceof MapNode)) {
            reason = "because the related API Models defined is of invalid type.";
        } else if (Literal.string(model).isEmpty()) {
            reason = "because the related API does not contain valid Models.";
        } else if (!Literal.isTruthy(models.get().get(PythonText.str(model)))) {
            reason = "because it wasn't defined in the API's Models.";
        }
        if (reason != null) {
            throw refusal("Unable to set RequestModel", model, event, " " + reason);
        }
    }

    private static ApiBody withModel(ApiBody body, SamEvent event, MapNode request) {
        String name = PythonText.str(request.get("Model").orElse(request)).toLowerCase(Locale.ROOT);
        Optional<Node> required = request.get("Required");
        Location at = request.location();
        if (body.get("swagger").isPresent()) {
            MapNode parameter = Draft.at(at)
                    .put("in", "body")
                    .put("name", name)
                    .put("schema", Draft.at(at).put("$ref", "#/definitions/" + name))
                    .putIfPresent("required", required)
                    .build();
            return body.edit(
                    event.path(),
                    event.method(),
                    operation -> operation.with("parameters", Operations.appended(operation, "parameters", parameter)));
        }
        MapNode requestBody = Draft.at(at)
                .put(
                        "content",
                        Draft.at(at)
                                .put(
                                        "application/json",
                                        Draft.at(at)
                                                .put(
                                                        "schema",
                                                        Draft.at(at).put("$ref", "#/components/schemas/" + name))))
                .putIfPresent("required", required)
                .build();
        return body.edit(event.path(), event.method(), operation -> operation.with("requestBody", requestBody));
    }

    private static ApiBody withValidator(ApiBody body, SamEvent event, MapNode request) {
        Optional<Node> validatesBody = request.get("ValidateBody");
        Optional<Node> validatesParameters = request.get("ValidateParameters");
        if (validatesBody.isEmpty() && validatesParameters.isEmpty()) {
            return body;
        }
        checkLiteral(event, request);
        boolean forBody = Literal.isTrue(validatesBody);
        boolean forParameters = Literal.isTrue(validatesParameters);
        String name = name(forBody, forParameters);
        Location at = request.location();
        MapNode validators = Draft.mapOf(body.get(VALIDATORS), at);
        MapNode validator = Draft.at(at)
                .put("validateRequestBody", new ScalarNode(Json.of(forBody), at))
                .put("validateRequestParameters", new ScalarNode(Json.of(forParameters), at))
                .build();
        ApiBody defined =
                Literal.isTruthy(validators.get(name)) ? body : body.with(VALIDATORS, validators.with(name, validator));
        return defined.edit(
                event.path(), event.method(), operation -> operation.with(VALIDATOR, ScalarNode.of(name, at)));
    }

    private static void checkLiteral(SamEvent event, MapNode request) {
        Node written = event.written("RequestModel").orElse(request);
        for (String name : new String[] {"ValidateBody", "ValidateParameters"}) {
            Optional<Node> value = written.get(name);
            if (value.isPresent() && Literal.flag(value.get()).isEmpty()) {
                throw refusal(
                        "Unable to set Validator to RequestModel",
                        request.get("Model").orElse(request),
                        event,
                        " ValidateBody and ValidateParameters must be a boolean type, strings or intrinsics are not"
                                + " supported.");
            }
        }
    }

    private static String name(boolean forBody, boolean forParameters) {
        if (forBody) {
            return forParameters ? "body-and-params" : "body-only";
        }
        return forParameters ? "params-only" : "no-validation";
    }

    private static SamRefusal refusal(String start, Node model, SamEvent event, String end) {
        return event.refusal(
                start + " [" + PythonText.str(model) + "] on API method ["
                        + event.method().toLowerCase(Locale.ROOT) + "] for path [" + event.path() + "]" + end,
                model.location());
    }
}
