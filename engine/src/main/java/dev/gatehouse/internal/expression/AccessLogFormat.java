package dev.gatehouse.internal.expression;

import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.RequestMessage;
import dev.gatehouse.internal.expression.value.Variables;
import dev.gatehouse.internal.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The format of an access log, compiled once; for several threads.
 *
 * <p>Each {@code $context.x} is replaced by its value, by {@code -} where there is none, quoted or not
 * (ministryofjustice/modernisation-platform-environments 3807). In a format that is a JSON object values are escaped to
 * stand inside quotes (DataBiosphere/azul 4348); {@code $context.error.messageString} brings its own quotes.
 */
public final class AccessLogFormat {

    private static final String ABSENT = "-";
    private static final String QUOTED = "$context.error.messageString";
    private static final String WORD = "[A-Za-z0-9_]+";
    private static final Pattern VARIABLE = Pattern.compile(
            "\\$context\\.(authorizer\\.claims\\." + WORD + "(?:[:-]" + WORD + ")*|" + WORD + "(?:\\." + WORD + ")*)");

    private final TextPieces pieces;
    private final boolean json;

    private AccessLogFormat(TextPieces pieces, boolean json) {
        this.pieces = pieces;
        this.json = json;
    }

    /** Compiles any text; there is no wrong one. */
    public static AccessLogFormat compile(String format) {
        TextPieces pieces =
                TextPieces.cut(format, VARIABLE, match -> RestReferences.surroundings("context." + match.group(1)));
        return new AccessLogFormat(pieces, format.stripLeading().startsWith("{"));
    }

    /** One entry of the log. */
    public String render(Variables context) {
        MappingSource source = MappingSource.of(RequestMessage.none(), Map.of(), context);
        return pieces.fill(source, this::shown);
    }

    private String shown(String written, Optional<String> value) {
        return value.map(text -> json && !written.equals(QUOTED) ? escaped(text) : text)
                .orElse(ABSENT);
    }

    private static String escaped(String text) {
        String quoted = Json.of(text).toText();
        return quoted.substring(1, quoted.length() - 1);
    }
}
