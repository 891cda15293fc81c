package dev.gatehouse.internal.feature.responses;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.model.GatewayResponse;
import dev.gatehouse.model.GatewayResponseType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Renders refusals by an API's gateway responses; a type with an own entry inherits nothing from the defaults. */
final class GatewayResponseRenderer {

    private final Map<GatewayResponseType, CustomisedResponse> customised = new EnumMap<>(GatewayResponseType.class);

    GatewayResponseRenderer(Map<GatewayResponseType, GatewayResponse> customised) {
        customised.forEach((type, response) -> this.customised.put(type, new CustomisedResponse(response)));
    }

    HttpResponse render(Refusal refusal, HttpRequest request, Context context) {
        return custom(refusal.type())
                .map(custom -> custom.render(refusal, request, context))
                .orElseGet(() -> byDefault(refusal));
    }

    private Optional<CustomisedResponse> custom(GatewayResponseType type) {
        return Optional.ofNullable(customised.get(type)).or(() -> Optional.ofNullable(customised.get(type.fallback())));
    }

    private static HttpResponse byDefault(Refusal refusal) {
        return new HttpResponse(refusal.effectiveStatus(), headers(refusal), Body.of(defaultBody(refusal)));
    }

    static Headers headers(Refusal refusal) {
        return Headers.of("x-amzn-ErrorType", refusal.errorType())
                .plus("Content-Type", "application/json")
                .plus(refusal.headers());
    }

    /** Failures of an integration have a blank after the colon, refusals before it have none. */
    static String defaultBody(Refusal refusal) {
        String blank = refusal.origin() == Refusal.Origin.INTEGRATION ? " " : "";
        return "{\"" + refusal.memberName() + "\":" + blank
                + Json.ofNullable(refusal.message()).toText() + "}";
    }
}
