package dev.gatehouse.internal.server;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How large a request may be, and what AWS answers to larger ones and to ill-formed heads; either transport asks here.
 *
 * @param targetBytes longest request target; 10,240 for Regional, 8,192 for other REST APIs, 4,096 for WebSocket APIs
 * @param headerBytes most bytes of all header values together; HTTP APIs count the request line too
 * @param bodyBytes longest body
 * @param answers in whose words a larger request is refused
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html">Quotas</a>
 */
public record WireLimits(int targetBytes, int headerBytes, int bodyBytes, Answers answers) {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
    private static final char LAST_OF_ASCII = 0x7f;

    /** In whose words a request is refused. */
    public enum Answers {
        /** Plain text. */
        REST,
        /** A JSON object with a message. */
        HTTP
    }

    /** The limits of a Regional REST API. */
    public static WireLimits rest() {
        return new WireLimits(10_240, 10_240, TEN_MEGABYTES, Answers.REST);
    }

    /** The limits of an edge-optimized or private REST API. */
    public static WireLimits edgeOrPrivate() {
        return new WireLimits(8_192, 10_240, TEN_MEGABYTES, Answers.REST);
    }

    /** The limits of an HTTP API. */
    public static WireLimits http() {
        return new WireLimits(10_240, 10_240, TEN_MEGABYTES, Answers.HTTP);
    }

    /** The limits of a handshake with a WebSocket API, and of calls to its connections. */
    public static WireLimits webSocket() {
        return new WireLimits(4_096, 10_240, TEN_MEGABYTES, Answers.HTTP);
    }

    /** AWS's refusal of a request, if it is too large in any respect. */
    public Optional<HttpResponse> refusal(HttpRequest request) {
        return refusalOfHead(request).or(() -> refusalOfBody(request.body().length()));
    }

    /** AWS's refusal of a request, if its target or headers are too large, or it names two hosts. */
    public Optional<HttpResponse> refusalOfHead(HttpRequest head) {
        if (head.headers().all("host").size() > 1) {
            return Optional.of(answer(400, "Bad Request", "Bad Request"));
        }
        if (length(head.target()) > targetBytes) {
            return Optional.of(targetRefused());
        }
        return counted(head) > headerBytes ? Optional.of(headersRefused()) : Optional.empty();
    }

    /** AWS's refusal of a body of that many bytes, if it is too large. */
    public Optional<HttpResponse> refusalOfBody(long length) {
        return length > bodyBytes
                ? Optional.of(answer(
                        413, "HTTP content length exceeded " + bodyBytes + " bytes.", "Request Entity Too Large"))
                : Optional.empty();
    }

    HttpResponse targetRefused() {
        return answer(414, "Request URI too long", "URI Too Long");
    }

    HttpResponse headersRefused() {
        return answer(431, "HTTP header is larger than " + headerBytes + " bytes.", "Request Header Fields Too Large");
    }

    private int counted(HttpRequest head) {
        int sum = answers == Answers.HTTP ? length(head.method() + " " + head.target() + " HTTP/1.1") : 0;
        for (Header line : head.headers()) {
            sum += length(line.value());
        }
        return sum;
    }

    private HttpResponse answer(int status, String text, String message) {
        return answers == Answers.REST
                ? new HttpResponse(status, Headers.of("Content-Type", "text; charset=utf-8"), Body.of(text))
                : new HttpResponse(
                        status,
                        Headers.of("Content-Type", "application/json"),
                        Body.of("{\"message\":\"" + message + "\"}"));
    }

    private static int length(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_OF_ASCII) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return text.length();
    }
}
