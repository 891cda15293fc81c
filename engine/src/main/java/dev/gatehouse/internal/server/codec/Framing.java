package dev.gatehouse.internal.server.codec;

import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import java.util.ArrayList;
import java.util.List;

/** How the length of a body is told. */
public final class Framing {

    private static final String LENGTH = "Content-Length";

    private Framing() {}

    /** The lines with the true length, at the place and in the case in which a length stood, otherwise at the end. */
    public static Headers withLength(Headers lines, int length) {
        List<Header> told = new ArrayList<>();
        boolean placed = false;
        for (Header line : lines) {
            if (!line.isNamed(LENGTH)) {
                told.add(line);
            } else if (!placed) {
                told.add(new Header(line.name(), Integer.toString(length)));
                placed = true;
            }
        }
        return placed ? new Headers(told) : lines.plus(LENGTH, Integer.toString(length));
    }

    /** True if the body is sent in chunks. */
    public static boolean isChunked(Headers lines) {
        return lines.all("transfer-encoding").stream()
                .anyMatch(value -> value.strip().equalsIgnoreCase("chunked"));
    }
}
