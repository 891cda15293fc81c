package dev.gatehouse.junit.internal.compare;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that every answer has anew, like ids and times: two of one kind are no difference. */
enum GeneratedValue {
    /** A UUID. */
    UUID("<uuid>", "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
    /** An instant, as ISO 8601, as AWS's logs or as seconds or milliseconds of this century write it. */
    TIMESTAMP(
            "<timestamp>",
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)"
                    + "|\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}|1[5-9]\\d{8}(?:\\d{3})?"),
    /** An id of X-Ray. */
    TRACE("~Root=1-.*", "Root=1-[0-9a-f]{8}-[0-9a-f]{24}[^\\s\"]*"),
    /** An extended request id, or the id of a connection. */
    REQUEST_ID("<string>", "[A-Za-z0-9_-]{11,15}=");

    private static final Map<String, Pattern> ANYWHERE =
            Map.of("", Pattern.compile(UUID.pattern + "|" + TIMESTAMP.pattern + "|" + TRACE.pattern));

    private final String matcher;
    private final String pattern;

    GeneratedValue(String matcher, String pattern) {
        this.matcher = matcher;
        this.pattern = pattern;
    }

    /** What a conformance case expects in its place. */
    String matcher() {
        return matcher;
    }

    /** The kind of a value; empty if it is none of these. */
    static Optional<GeneratedValue> of(String value) {
        for (GeneratedValue kind : values()) {
            if (value.matches(kind.pattern)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** What a conformance case expects in the place of a text that is or has such values; empty if it has none. */
    static Optional<String> expected(String text) {
        Optional<String> whole = of(text).map(GeneratedValue::matcher);
        Matcher found = anywhere().matcher(text);
        if (whole.isPresent() || !found.find()) {
            return whole;
        }
        var regex = new StringBuilder("~");
        int end = 0;
        do {
            regex.append(quoted(text.substring(end, found.start())));
            regex.append(
                    of(found.group()).map(kind -> "(?:" + kind.pattern + ")").orElse(".*"));
            end = found.end();
        } while (found.find());
        return Optional.of(regex.append(quoted(text.substring(end))).toString());
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : Pattern.quote(text);
    }

    /** A text in which all such values are equal. */
    static String levelled(String text) {
        return anywhere().matcher(text).replaceAll("·");
    }

    private static Pattern anywhere() {
        return Objects.requireNonNull(ANYWHERE.get(""));
    }
}
