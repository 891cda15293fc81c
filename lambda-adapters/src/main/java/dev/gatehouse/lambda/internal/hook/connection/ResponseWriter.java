package dev.gatehouse.lambda.internal.hook.connection;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Writes responses of HTTP/1.1. */
final class ResponseWriter {

    private static final Set<String> OURS = Set.of("connection", "content-length", "transfer-encoding", "keep-alive");
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private ResponseWriter() {}

    /** Writes the response; tells whether the connection may be used again. */
    static boolean write(HttpResponse response, HttpRequest request, OutputStream out) throws IOException {
        boolean last = request.headers()
                .first("connection")
                .filter("close"::equalsIgnoreCase)
                .isPresent();
        var head = new StringBuilder("HTTP/1.1 ").append(response.status()).append(" \r\n");
        response.headers().forEach(header -> {
            if (!OURS.contains(header.name().toLowerCase(Locale.ROOT))) {
                head.append(header.name()).append(": ").append(header.value()).append("\r\n");
            }
        });
        byte[] body = response.body().bytes();
        boolean hasBody = !WITHOUT_BODY.contains(response.status());
        head.append(hasBody ? "Content-Length: " + body.length + "\r\n" : "");
        head.append(last ? "Connection: close\r\n\r\n" : "\r\n");
        var whole = new ByteArrayOutputStream(body.length + head.length());
        whole.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (hasBody && !request.method().equals("HEAD")) {
            whole.writeBytes(body);
        }
        whole.writeTo(out);
        out.flush();
        return !last;
    }
}
