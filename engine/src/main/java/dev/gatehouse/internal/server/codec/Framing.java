package dev.gatehouse.internal.server.codec;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;

/** How the length of a body is told. */
public final class Framing {

    private static final String LENGTH = "Content-Length";

    private Framing() {}

    /** The lines with the true length, at the place and in the case in which a length stood, otherwise at the end. */
    public static Headers withLength(Headers lines, int length) {
        if (!lines.has(LENGTH)) {
            return lines.plus(LENGTH, Integer.toString(length));
        }
        Header told = lines.lines().stream()
                .filter(line -> line.isNamed(LENGTH))
                .findFirst()
                .orElseThrow();
        return new Headers(lines.lines().stream()
                .filter(line -> line == told || !line.isNamed(LENGTH))
                .map(line -> line == told ? new Header(line.name(), Integer.toString(length)) : line)
                .toList());
    }

    /** True if the body is sent in chunks. */
    public static boolean isChunked(Headers lines) {
        return lines.all("transfer-encoding").stream()
                .anyMatch(value -> value.strip().equalsIgnoreCase("chunked"));
    }
}
