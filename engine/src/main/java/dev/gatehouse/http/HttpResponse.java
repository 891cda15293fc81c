package dev.gatehouse.http;

/**
 * A response.
 *
 * @param status 100 to 599
 */
public record HttpResponse(int status, Headers headers, Body body) {

    public static HttpResponse of(int status) {
        return new HttpResponse(status, Headers.none(), Body.empty());
    }

    public HttpResponse withStatus(int other) {
        return new HttpResponse(other, headers, body);
    }

    public HttpResponse withHeaders(Headers other) {
        return new HttpResponse(status, other, body);
    }

    public HttpResponse withBody(Body other) {
        return new HttpResponse(status, headers, other);
    }
}
