package dev.gatehouse.client;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;

/** Reads HTTP text as a test writes it. */
final class RawRequest {

    private RawRequest() {}

    static HttpRequest parse(String text, String host, Peer peer) {
        String normal = text.replace("\r\n", "\n");
        int end = normal.indexOf("\n\n");
        String head = end < 0 ? normal.stripTrailing() : normal.substring(0, end);
        String[] lines = head.split("\n", -1);
        String[] first = lines[0].split(" ");
        if (first.length < 2) {
            throw new IllegalArgumentException(
                    "not a request line: \"" + lines[0] + "\"; write METHOD TARGET HTTP/1.1");
        }
        Headers headers = Headers.none();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers = headers.plus(
                        lines[i].substring(0, colon),
                        lines[i].substring(colon + 1).strip());
            }
        }
        Body body = end < 0 ? Body.empty() : Body.of(normal.substring(end + 2));
        return new HttpRequest(first[0], first[1], headers.withDefault("Host", host), body, peer);
    }
}
