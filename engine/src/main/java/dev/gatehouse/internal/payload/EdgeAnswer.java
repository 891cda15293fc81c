package dev.gatehouse.internal.payload;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.pipeline.context.Context;
import java.util.List;

/** What CloudFront in front of an edge-optimized API adds to an answer. */
public final class EdgeAnswer {

    private static final int ERROR = 400;

    private EdgeAnswer() {}

    /** The answer as the client of an edge-optimized API gets it. */
    public static HttpResponse of(HttpResponse response, Context context) {
        String id = EdgeHeaders.callId(context);
        return response.withHeaders(response.headers()
                .plus(new Headers(List.of(
                        new Header(
                                "X-Cache",
                                response.status() < ERROR ? "Miss from cloudfront" : "Error from cloudfront"),
                        new Header("Via", EdgeHeaders.via(id)),
                        new Header("X-Amz-Cf-Pop", "IAD89-C1"),
                        new Header("X-Amz-Cf-Id", id + "==")))));
    }
}
