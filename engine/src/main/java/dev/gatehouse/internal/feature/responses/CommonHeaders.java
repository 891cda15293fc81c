package dev.gatehouse.internal.feature.responses;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.spine.Line;
import dev.gatehouse.internal.spine.LineGate;
import dev.gatehouse.internal.spine.ReceivedCall;
import dev.gatehouse.internal.spine.Served;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;

/** Puts on each answer the headers that every one has; an accepted handshake has none of them. */
public final class CommonHeaders implements LineGate<HttpResponse> {

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final UnaryOperator<HttpResponse> last;

    private CommonHeaders(UnaryOperator<HttpResponse> last) {
        this.last = last;
    }

    /** The outermost gate of a REST or WebSocket stage. */
    public static LineGate<HttpResponse> gate() {
        return new CommonHeaders(UnaryOperator.identity());
    }

    /** The outermost gate of an HTTP API's stage, whose 204 has no length. */
    public static LineGate<HttpResponse> ofHttpApi() {
        return new CommonHeaders(CommonHeaders::withoutEmptyLength);
    }

    @Override
    public Served<HttpResponse> pass(ReceivedCall call, Line<HttpResponse> next) {
        return next.serve(call).map(response -> last.apply(over(call.request(), response, call.state())));
    }

    /** The answer with these headers. */
    public static HttpResponse over(HttpRequest request, HttpResponse response, State state) {
        if (response.status() == SWITCHING_PROTOCOLS) {
            return response;
        }
        var date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                state.environment().clock().now().atOffset(ZoneOffset.UTC));
        boolean bodiless = response.isBodiless();
        boolean dropped = bodiless || request.method().equals("HEAD");
        if (dropped) {
            response.body().discard();
        }
        boolean untold = response.body().isProduced() && !bodiless;
        Headers framed = untold
                ? response.headers().without("content-length").with("Transfer-Encoding", "chunked")
                : response.headers()
                        .with(
                                "Content-Length",
                                Integer.toString(bodiless ? 0 : response.body().length()));
        var headers = framed.plus("Connection", "keep-alive").plus("Date", date);
        var body = dropped ? Body.empty() : response.body();
        return new HttpResponse(
                response.status(),
                response.status() == NOT_MODIFIED ? headers.without("content-length") : headers,
                body);
    }

    private static HttpResponse withoutEmptyLength(HttpResponse response) {
        boolean bare = response.status() == NO_CONTENT
                && response.body().isEmpty()
                && !response.headers().has("content-type");
        return bare ? response.withHeaders(response.headers().without("content-length")) : response;
    }
}
