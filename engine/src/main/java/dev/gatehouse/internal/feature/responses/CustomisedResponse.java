package dev.gatehouse.internal.feature.responses;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.internal.spine.Refusal;
import dev.gatehouse.model.GatewayResponse;

/** One refusal under a customised gateway response. */
record CustomisedResponse(GatewayResponse custom, Refusal refusal, HttpRequest request, Context context) {

    HttpResponse render() {
        int status = custom.statusCode().orElse(refusal.effectiveStatus());
        return new HttpResponse(
                status, GatewayResponses.headers(refusal), Body.of(GatewayResponses.defaultBody(refusal)));
    }
}
