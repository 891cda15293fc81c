package dev.gatehouse.internal.payload;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.spine.context.Context;

/** What CloudFront in front of an edge-optimized API adds to an answer. */
public final class EdgeAnswer {

    private static final int ERROR = 400;

    private EdgeAnswer() {}

    /** The answer as the client of an edge-optimized API gets it. */
    public static HttpResponse of(HttpResponse response, Context context) {
        String id = EdgeHeaders.callId(context);
        return response.withHeaders(response.headers()
                .plus("X-Cache", response.status() < ERROR ? "Miss from cloudfront" : "Error from cloudfront")
                .plus("Via", EdgeHeaders.via(id))
                .plus("X-Amz-Cf-Pop", "IAD89-C1")
                .plus("X-Amz-Cf-Id", id + "=="));
    }
}
