package dev.gatehouse.lambda.internal.hook.connection;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads requests of HTTP/1.1 off a stream, from clients that can be trusted to write them well. */
final class RequestReader {

    private static final int LONGEST_LINE = 1 << 20;
    private static final int HEXADECIMAL = 16;

    private RequestReader() {}

    /** A request without its body. */
    record Head(String method, String target, Headers headers) {

        /** The whole request; asks for the body where the client waits to be asked. */
        HttpRequest request(InputStream in, OutputStream out) throws IOException {
            if (headers.first("expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
                out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            Headers kept = headers.without("expect");
            return new HttpRequest(method, target, kept, Body.of(body(in)), Peer.at("127.0.0.1"));
        }

        private byte[] body(InputStream in) throws IOException {
            boolean chunked = headers.first("transfer-encoding")
                    .map(it -> it.toLowerCase(java.util.Locale.ROOT).endsWith("chunked"))
                    .orElse(false);
            if (chunked) {
                return chunks(in);
            }
            int length = headers.first("content-length").map(Integer::parseInt).orElse(0);
            return exactly(in, length);
        }
    }

    /** The head of the next request; empty at the end of the stream. */
    static Optional<Head> head(InputStream in) throws IOException {
        Optional<String> first = line(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = first.get().split(" ", -1);
        if (parts.length != 3) {
            throw new IOException("not HTTP: " + first.get());
        }
        List<Header> headers = new ArrayList<>();
        for (String line = lineOrFail(in); !line.isEmpty(); line = lineOrFail(in)) {
            int colon = line.indexOf(':');
            headers.add(new Header(
                    line.substring(0, Math.max(0, colon)),
                    line.substring(colon + 1).strip()));
        }
        return Optional.of(new Head(parts[0], parts[1], new Headers(headers)));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var whole = new ByteArrayOutputStream();
        for (int size = size(lineOrFail(in)); size > 0; size = size(lineOrFail(in))) {
            whole.writeBytes(exactly(in, size));
            lineOrFail(in);
        }
        String trailer = lineOrFail(in);
        while (!trailer.isEmpty()) {
            trailer = lineOrFail(in);
        }
        return whole.toByteArray();
    }

    private static int size(String line) {
        return Integer.parseInt(line.split(";", 2)[0].strip(), HEXADECIMAL);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the body ends too early");
        }
        return bytes;
    }

    private static String lineOrFail(InputStream in) throws IOException {
        return line(in).orElseThrow(() -> new EOFException("the request ends too early"));
    }

    private static Optional<String> line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n' && line.size() < LONGEST_LINE) {
            line.write(next);
            next = in.read();
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
