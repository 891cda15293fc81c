package dev.gatehouse.internal.feature.responses;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.model.GatewayResponse;
import dev.gatehouse.model.GatewayResponseType;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Renders refusals by an API's gateway responses; a type with an own entry inherits nothing from the defaults. */
final class GatewayResponseRenderer {

    private static final Set<GatewayResponseType> SPACED = EnumSet.of(
            GatewayResponseType.BAD_REQUEST_BODY,
            GatewayResponseType.BAD_REQUEST_PARAMETERS,
            GatewayResponseType.UNSUPPORTED_MEDIA_TYPE);
    private static final Set<GatewayResponseType> TRACED = EnumSet.of(
            GatewayResponseType.BAD_REQUEST_BODY,
            GatewayResponseType.BAD_REQUEST_PARAMETERS,
            GatewayResponseType.INTEGRATION_FAILURE,
            GatewayResponseType.INTEGRATION_TIMEOUT);

    private final Map<GatewayResponseType, CustomisedResponse> customised = new EnumMap<>(GatewayResponseType.class);

    GatewayResponseRenderer(Map<GatewayResponseType, GatewayResponse> customised) {
        customised.forEach((type, response) -> this.customised.put(type, new CustomisedResponse(response)));
    }

    HttpResponse render(Refusal refusal, HttpRequest request, Context context) {
        return custom(refusal.type())
                .map(custom -> custom.render(refusal, request, context))
                .orElseGet(() -> byDefault(refusal, context));
    }

    private Optional<CustomisedResponse> custom(GatewayResponseType type) {
        return customised(type).map(customised::get);
    }

    /** The type, or its default one, that the API customises. */
    Optional<GatewayResponseType> customised(GatewayResponseType type) {
        return Stream.of(type, type.fallback()).filter(customised::containsKey).findFirst();
    }

    private static HttpResponse byDefault(Refusal refusal, Context context) {
        return new HttpResponse(refusal.effectiveStatus(), headers(refusal, context), Body.of(defaultBody(refusal)));
    }

    /** Invalid requests, and failures after the backend was called, tell the trace; other refusals don't. */
    static Headers headers(Refusal refusal, Context context) {
        Headers headers = Headers.of("x-amzn-ErrorType", refusal.errorType())
                .plus("Content-Type", "application/json")
                .plus(refusal.headers());
        return TRACED.contains(refusal.type())
                ? headers.plus("X-Amzn-Trace-Id", context.ids().traceHeader())
                : headers;
    }

    /** Invalid requests and failures of an integration have a blank after the colon, other refusals have none. */
    static String defaultBody(Refusal refusal) {
        boolean spaced = refusal.origin() == Refusal.Origin.INTEGRATION || SPACED.contains(refusal.type());
        String blank = spaced ? " " : "";
        return "{\"" + refusal.memberName() + "\":" + blank
                + Json.ofNullable(refusal.message()).toText() + "}";
    }
}
