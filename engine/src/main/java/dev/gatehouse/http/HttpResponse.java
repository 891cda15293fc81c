package dev.gatehouse.http;

/**
 * A response.
 *
 * @param status 100 to 599
 * @param headers the header lines
 * @param body the bytes; empty without a body
 */
public record HttpResponse(int status, Headers headers, Body body) {

    /**
     * {@return a response without headers and body}
     *
     * @param status like 204
     */
    public static HttpResponse of(int status) {
        return new HttpResponse(status, Headers.none(), Body.empty());
    }

    /** {@return whether responses with this status never have a body: 204, 205 and 304} */
    public boolean isBodiless() {
        return status == 204 || status == 205 || status == 304;
    }

    /**
     * {@return a copy with this status}
     *
     * @param other like 404
     */
    public HttpResponse withStatus(int other) {
        return new HttpResponse(other, headers, body);
    }

    /**
     * {@return a copy with these header lines}
     *
     * @param other the new header lines
     */
    public HttpResponse withHeaders(Headers other) {
        return new HttpResponse(status, other, body);
    }

    /**
     * {@return a copy with this body}
     *
     * @param other the new body
     */
    public HttpResponse withBody(Body other) {
        return new HttpResponse(status, headers, other);
    }
}
