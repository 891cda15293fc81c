package dev.gatehouse.internal.feature.responses;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.MediaType;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.expression.MappingExpression;
import dev.gatehouse.internal.expression.SubstitutionTemplate;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.ParameterName;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.expression.value.Position;
import dev.gatehouse.internal.expression.value.RequestMessage;
import dev.gatehouse.internal.expression.value.Variables;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.payload.ContextVariables;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.model.GatewayResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A customised gateway response, compiled.
 *
 * <p>Templates are no Velocity: variables are replaced, all else stays. A header whose source is missing is left out.
 * Without a template the body is the default one, and {@code x-amzn-ErrorType} is always the original type's.
 */
final class CustomisedResponse {

    /** What no header's value may hold; such a header is left out. */
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");

    private final OptionalInt status;
    private final Map<String, MappingExpression> headers = new LinkedHashMap<>();
    private final Map<MediaType, SubstitutionTemplate> templates = new LinkedHashMap<>();

    CustomisedResponse(GatewayResponse custom) {
        this.status = custom.statusCode();
        custom.responseParameters().forEach((target, value) -> ParameterName.parse("gatewayresponse", target)
                .filter(name -> name.position() == Position.HEADER)
                .ifPresent(name ->
                        MappingExpression.parse(value).ifPresent(expression -> headers.put(name.name(), expression))));
        custom.responseTemplates()
                .forEach((type, text) -> templates.put(MediaType.of(type), SubstitutionTemplate.compile(text)));
    }

    HttpResponse render(Refusal refusal, HttpRequest request, Context context) {
        MappingSource source = source(refusal, request, context);
        Optional<MediaType> type = chosen(request);
        Headers rendered = GatewayResponseRenderer.headers(refusal, context)
                .with("Content-Type", type.orElse(MediaType.JSON).name());
        for (var header : headers.entrySet()) {
            Optional<String> value = header.getValue().value(source).filter(text -> !CONTROL.matcher(text)
                    .find());
            rendered = value.isPresent() ? rendered.with(header.getKey(), value.get()) : rendered;
        }
        String body = type.map(templates::get)
                .map(template -> template.render(source))
                .orElseGet(() -> GatewayResponseRenderer.defaultBody(refusal));
        return new HttpResponse(status.orElse(refusal.effectiveStatus()), rendered, Body.of(body));
    }

    private Optional<MediaType> chosen(HttpRequest request) {
        MediaType accepted =
                request.headers().first("accept").map(MediaType::firstOf).orElse(MediaType.JSON);
        if (templates.containsKey(accepted)) {
            return Optional.of(accepted);
        }
        return templates.containsKey(MediaType.JSON)
                ? Optional.of(MediaType.JSON)
                : templates.keySet().stream().findFirst();
    }

    private static MappingSource source(Refusal refusal, HttpRequest request, Context context) {
        var parameters = new Parameters(
                context.route().map(RouteContext::pathParameters).orElse(Map.of()),
                Query.parse(request.rawQuery()),
                request.headers());
        var message = new RequestMessage(request.path(), parameters, BodyText.of(request.body()));
        return MappingSource.of(message, context.stage().variables(), new ErrorVariables(context, refusal));
    }

    /** {@code $context} as gateway responses see it: what templates see, and the error. */
    private record ErrorVariables(Context context, Refusal refusal) implements Variables {

        @Override
        public List<String> names() {
            List<String> names = new ArrayList<>(new ContextVariables(context).names());
            names.add("error");
            return names;
        }

        @Override
        public Optional<Json> member(String name) {
            return name.equals("error") ? Optional.of(error()) : new ContextVariables(context).member(name);
        }

        // messageString brings its own quotes, and is null without a message
        private JsonObject error() {
            var error = JsonObject.builder()
                    .put("messageString", Json.ofNullable(refusal.message()).toText())
                    .put("responseType", refusal.type().name());
            error.putIfPresent("message", refusal.message().map(Json::of));
            error.putIfPresent(
                    "validationErrorString", refusal.validationError().map(Json::of));
            return error.build();
        }
    }
}
