package dev.gatehouse.internal.feature.cors;

import dev.gatehouse.events.CorsApplied;
import dev.gatehouse.events.RouteMissed;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.ResponseFilter;
import dev.gatehouse.internal.pipeline.Served;
import dev.gatehouse.internal.pipeline.StagePipeline;
import dev.gatehouse.model.Cors;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers preflights that no route serves, and puts the configured headers on every other answer.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html">CORS of HTTP APIs (read
 *     2026-11-22)</a>
 */
public final class CorsFilter implements ResponseFilter<HttpResponse> {

    private final Cors cors;

    private CorsFilter(Cors cors) {
        this.cors = cors;
    }

    /** The gate; none if the API has no configuration. */
    public static ResponseFilter<HttpResponse> filter(Optional<Cors> cors) {
        return cors.<ResponseFilter<HttpResponse>>map(CorsFilter::new).orElseGet(ResponseFilter::open);
    }

    @Override
    public Served<HttpResponse> pass(ReceivedCall received, StagePipeline<HttpResponse> next) {
        Served<HttpResponse> answer = next.serve(received);
        HttpRequest request = received.request();
        boolean unserved = request.method().equals("OPTIONS")
                && received.scope().journal().last(RouteMissed.class).isPresent();
        entry(request).ifPresent(entry -> received.note(new CorsApplied(entry.origin(), entry.allowed())));
        return answer.map(response -> unserved ? bare(request, response) : served(request, response));
    }

    private HttpResponse bare(HttpRequest request, HttpResponse refused) {
        Headers headers = refused.headers().without("content-type");
        return new HttpResponse(204, headers.plus(configured(request)), Body.empty());
    }

    // what the backend says about CORS is dropped, whether the request is of a page or not
    private HttpResponse served(HttpRequest request, HttpResponse response) {
        Headers own = new Headers(response.headers().lines().stream()
                .filter(line -> !isCorsHeader(line))
                .toList());
        return response.withHeaders(own.plus(configured(request)));
    }

    /** A preflight is told what a call may be, every other call what a page may read; both need an origin. */
    private Headers configured(HttpRequest request) {
        Optional<String> origin = request.headers().first("origin").flatMap(this::allowed);
        if (origin.isEmpty()) {
            return Headers.none();
        }
        if (!request.method().equals("OPTIONS")) {
            return plusList(common(origin.get()), "access-control-expose-headers", cors.exposeHeaders());
        }
        return request.headers().has("access-control-request-method") ? preflight(origin.get()) : Headers.none();
    }

    private Headers preflight(String origin) {
        Headers headers = plusList(common(origin), "access-control-allow-methods", cors.allowMethods());
        headers = plusList(headers, "access-control-allow-headers", cors.allowHeaders());
        return cors.maxAge().isPresent()
                ? headers.plus("access-control-max-age", cors.maxAge().get().toString())
                : headers;
    }

    private Headers common(String origin) {
        Headers headers = Headers.of("access-control-allow-origin", origin);
        if (!origin.equals("*")) {
            headers = headers.plus("vary", "origin");
        }
        return cors.allowCredentials() ? headers.plus("access-control-allow-credentials", "true") : headers;
    }

    private static Headers plusList(Headers headers, String name, List<String> values) {
        return values.isEmpty() ? headers : headers.plus(name, String.join(",", values));
    }

    /** What {@code access-control-allow-origin} says; empty if the origin is not allowed. */
    private Optional<String> allowed(String origin) {
        if (cors.allowOrigins().contains("*")) {
            return Optional.of("*");
        }
        return cors.allowOrigins().stream().anyMatch(pattern -> fits(pattern, origin))
                ? Optional.of(origin)
                : Optional.empty();
    }

    private Optional<Entry> entry(HttpRequest request) {
        return request.headers().first("origin").flatMap(origin -> cors.allowOrigins().stream()
                .filter(pattern -> pattern.equals("*") || fits(pattern, origin))
                .findFirst()
                .map(allowed -> new Entry(origin, allowed)));
    }

    private record Entry(String origin, String allowed) {}

    private static boolean fits(String pattern, String origin) {
        return pattern.equals(origin)
                || pattern.endsWith("://*") && origin.startsWith(pattern.substring(0, pattern.length() - 1));
    }

    private static boolean isCorsHeader(Header line) {
        return line.name().toLowerCase(Locale.ROOT).startsWith("access-control-");
    }
}
