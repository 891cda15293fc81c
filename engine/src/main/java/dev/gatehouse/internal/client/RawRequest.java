package dev.gatehouse.internal.client;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.internal.misuse.Misuse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads HTTP text as a test writes it. */
final class RawRequest {

    private static final Pattern EMPTY_LINE = Pattern.compile("\r?\n\r?\n");

    private RawRequest() {}

    static HttpRequest parse(String text, String host, Peer peer) {
        Matcher end = EMPTY_LINE.matcher(text);
        boolean ended = end.find();
        String head = ended ? text.substring(0, end.start()) : text.stripTrailing();
        String[] lines = head.split("\r?\n", -1);
        String[] first = lines[0].split(" ");
        if (first.length < 2) {
            throw Misuse.of("this is not a request line: \"" + lines[0] + "\"")
                    .toDo("begin with METHOD TARGET HTTP/1.1, like GET /prod/orders HTTP/1.1.");
        }
        Headers headers = Headers.none();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon <= 0) {
                throw Misuse.of("line " + (i + 1) + " of the raw request is not a header: \"" + lines[i] + "\"")
                        .toDo("write Name: value, and an empty line before the body.");
            }
            headers = headers.plus(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
        Body body = ended ? Body.of(text.substring(end.end())) : Body.empty();
        return new HttpRequest(first[0], first[1], headers.withDefault("Host", host), body, peer);
    }
}
