package dev.gatehouse.internal.feature.routing;

import java.util.Arrays;
import java.util.List;

/** A template path in segments: literal, {@code {name}} or, last, {@code {name+}}. */
record PathPattern(List<String> segments) {

    static PathPattern of(String path) {
        return new PathPattern(split(path));
    }

    /** The segments of a path; outer slashes make none, inner double slashes an empty one. */
    static List<String> split(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        if (inner.endsWith("/")) {
            inner = inner.substring(0, inner.length() - 1);
        }
        return inner.isEmpty() ? List.of() : Arrays.asList(inner.split("/", -1));
    }

    /** The segments of a path in which every slash counts: one at the end makes an empty segment. */
    static List<String> splitAll(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        return inner.isEmpty() ? List.of() : Arrays.asList(inner.split("/", -1));
    }

    static boolean isGreedy(String segment) {
        return segment.startsWith("{") && segment.endsWith("+}");
    }

    static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}") && !segment.endsWith("+}");
    }

    /** The name between the braces, without the plus sign. */
    static String nameOf(String segment) {
        String inner = segment.substring(1, segment.length() - 1);
        return inner.endsWith("+") ? inner.substring(0, inner.length() - 1) : inner;
    }
}
