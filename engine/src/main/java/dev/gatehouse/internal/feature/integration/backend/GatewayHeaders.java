package dev.gatehouse.internal.feature.integration.backend;

import dev.gatehouse.http.Headers;
import dev.gatehouse.internal.feature.integration.mapping.MappedRequest;
import dev.gatehouse.internal.pipeline.AuthorizedCall;

/** The headers that the gateway sends to a backend by itself. */
public final class GatewayHeaders {

    private static final String API_ID = "x-amzn-apigateway-api-id";

    private GatewayHeaders() {}

    /**
     * The headers of an integration that is no proxy: none of the client's, mapped ones in place of its own.
     *
     * <p>The body's type is the client's, as that chose the template; there is none without a body.
     */
    public static Headers of(MappedRequest mapped) {
        AuthorizedCall call = mapped.mapped().call();
        Headers headers = Headers.of("Accept", "application/json")
                .plus("User-Agent", agent(call))
                .plus(API_ID, apiId(call))
                .plus("X-Amzn-Trace-Id", call.context().ids().traceHeader());
        if (!mapped.payload().body().isEmpty()) {
            headers = headers.plus("Content-Type", contentType(call));
        }
        return replaced(headers, mapped.parameters().headers());
    }

    /** The headers of a proxy integration: the client's, the API's id, and mapped ones in their place. */
    public static Headers ofProxy(AuthorizedCall call, Headers client, Headers mapped) {
        Headers headers =
                client.withDefault("User-Agent", agent(call)).without(API_ID).plus(API_ID, apiId(call));
        return replaced(headers, mapped);
    }

    private static Headers replaced(Headers headers, Headers mapped) {
        Headers kept = headers;
        for (var line : mapped) {
            kept = kept.without(line.name());
        }
        return kept.plus(mapped);
    }

    private static String agent(AuthorizedCall call) {
        return "AmazonAPIGateway_" + apiId(call);
    }

    private static String apiId(AuthorizedCall call) {
        return call.context().stage().apiId();
    }

    private static String contentType(AuthorizedCall call) {
        return call.request().headers().last("content-type").orElse("application/json");
    }
}
