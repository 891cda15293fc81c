package dev.gatehouse.internal.server.codec;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How the length of a body is told. */
public final class Framing {

    private static final String LENGTH = "Content-Length";

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    /** What ends a body whose length is not told. */
    public enum End {
        /** A chunk of no bytes. */
        LAST_CHUNK,
        /** The end of the connection, for what speaks HTTP/1.0. */
        CLOSE
    }

    private Framing() {}

    /** The request as a server reads it: header values without blanks around them, the length of a body told. */
    public static HttpRequest asReceived(HttpRequest request) {
        Headers lines = outward(request);
        boolean blanks = false;
        for (Header line : lines) {
            blanks |= line.value().strip().length() < line.value().length();
        }
        return blanks ? request.withHeaders(stripped(lines)) : request.withHeaders(lines);
    }

    private static Headers stripped(Headers lines) {
        return new Headers(lines.lines().stream()
                .map(line -> new Header(line.name(), line.value().strip()))
                .toList());
    }

    /** The headers that our client sends: only a missing length is added. */
    public static Headers outward(HttpRequest request) {
        Headers lines = request.headers();
        boolean needed = !request.body().isEmpty() || lines.has(LENGTH) || WITH_BODY.contains(request.method());
        return isChunked(lines) || !needed
                ? lines
                : withLength(lines, request.body().length());
    }

    /** The lines with the true length, at the place and in the case in which a length stood, otherwise at the end. */
    public static Headers withLength(Headers lines, int length) {
        return with(lines, LENGTH, Integer.toString(length));
    }

    /** The lines with one such header, at the place and in the case of the first that stood, otherwise at the end. */
    public static Headers with(Headers lines, String name, String value) {
        List<Header> told = new ArrayList<>();
        boolean placed = false;
        for (Header line : lines) {
            if (!line.isNamed(name)) {
                told.add(line);
            } else if (!placed) {
                told.add(new Header(line.name(), value));
                placed = true;
            }
        }
        return placed ? new Headers(told) : lines.plus(name, value);
    }

    /** True if the body is sent in chunks. */
    public static boolean isChunked(Headers lines) {
        for (String coding : lines.all("transfer-encoding")) {
            if (coding.strip().equalsIgnoreCase("chunked")) {
                return true;
            }
        }
        return false;
    }
}
