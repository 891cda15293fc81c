package dev.gatehouse.http;

/**
 * A request as it was received.
 *
 * @param method like {@code GET}, in its original case
 * @param target the original request target: path and query, never decoded
 * @param headers the header lines
 * @param body the bytes; empty without a body
 * @param peer the other end of the connection
 */
public record HttpRequest(String method, String target, Headers headers, Body body, Peer peer) {

    /** {@return the target up to the question mark, as sent} */
    public String path() {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    /** {@return the query string after the first question mark, as sent; empty if there is none} */
    public String rawQuery() {
        int question = target.indexOf('?');
        return question < 0 ? "" : target.substring(question + 1);
    }

    /** {@return the Host header without a port; empty if there is none} */
    public String host() {
        String host = headers.first("host").orElse("");
        int colon = host.lastIndexOf(':');
        boolean port = colon > 0
                && host.indexOf(']') < colon
                && host.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9');
        return port ? host.substring(0, colon) : host;
    }

    /**
     * {@return a copy with this method}
     *
     * @param other like {@code GET}
     */
    public HttpRequest withMethod(String other) {
        return new HttpRequest(other, target, headers, body, peer);
    }

    /**
     * {@return a copy with this target}
     *
     * @param other path and query, as they are sent
     */
    public HttpRequest withTarget(String other) {
        return new HttpRequest(method, other, headers, body, peer);
    }

    /**
     * {@return a copy with these header lines}
     *
     * @param other the new header lines
     */
    public HttpRequest withHeaders(Headers other) {
        return new HttpRequest(method, target, other, body, peer);
    }

    /**
     * {@return a copy with this body}
     *
     * @param other the new body
     */
    public HttpRequest withBody(Body other) {
        return new HttpRequest(method, target, headers, other, peer);
    }
}
