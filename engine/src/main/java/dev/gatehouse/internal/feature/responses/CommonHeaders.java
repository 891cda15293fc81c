package dev.gatehouse.internal.feature.responses;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.HttpDate;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.ResponseFilter;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.pipeline.StagePipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts on each answer the headers that every one has; an accepted handshake has none of them. */
public final class CommonHeaders implements ResponseFilter<HttpResponse> {

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /** Of a test, whose clock mostly stands. */
    private static final StateKey<HttpDate> DATE = StateKey.of(HttpDate::new);

    private static final int MOST_ADDED = 3;
    private static final Header KEPT_ALIVE = new Header("Connection", "keep-alive");

    private final UnaryOperator<HttpResponse> last;

    private CommonHeaders(UnaryOperator<HttpResponse> last) {
        this.last = last;
    }

    /** The outermost gate of a REST or WebSocket stage. */
    public static ResponseFilter<HttpResponse> filter() {
        return new CommonHeaders(UnaryOperator.identity());
    }

    /** The outermost gate of an HTTP API's stage, whose 204 has no length. */
    public static ResponseFilter<HttpResponse> ofHttpApi() {
        return new CommonHeaders(CommonHeaders::withoutEmptyLength);
    }

    @Override
    public Served<HttpResponse> pass(ReceivedCall call, StagePipeline<HttpResponse> next) {
        return next.serve(call).map(response -> last.apply(over(call.request(), response, call.state())));
    }

    @Override
    public boolean mayWait(ExpectedCall call) {
        return false;
    }

    /** The answer with these headers. */
    public static HttpResponse over(HttpRequest request, HttpResponse response, State state) {
        if (response.status() == SWITCHING_PROTOCOLS) {
            return response;
        }
        boolean bodiless = response.isBodiless();
        boolean dropped = bodiless || request.method().equals("HEAD");
        if (dropped) {
            response.body().discard();
        }
        boolean untold = response.body().isProduced() && !bodiless;
        List<Header> lines = new ArrayList<>(response.headers().lines().size() + MOST_ADDED);
        for (Header line : response.headers()) {
            if (!line.isNamed("content-length") && !(untold && line.isNamed("transfer-encoding"))) {
                lines.add(line);
            }
        }
        if (untold) {
            lines.add(new Header("Transfer-Encoding", "chunked"));
        } else if (response.status() != NOT_MODIFIED) {
            int length = bodiless ? 0 : response.body().length();
            lines.add(new Header("Content-Length", Integer.toString(length)));
        }
        lines.add(KEPT_ALIVE);
        lines.add(new Header(
                "Date", state.get(DATE).of(state.environment().clock().now())));
        return new HttpResponse(response.status(), new Headers(lines), dropped ? Body.empty() : response.body());
    }

    private static HttpResponse withoutEmptyLength(HttpResponse response) {
        boolean bare = response.status() == NO_CONTENT
                && response.body().isEmpty()
                && !response.headers().has("content-type");
        return bare ? response.withHeaders(response.headers().without("content-length")) : response;
    }
}
