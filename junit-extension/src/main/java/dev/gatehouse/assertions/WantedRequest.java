package dev.gatehouse.assertions;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as a test writes it: {@code POST /charges/{id}}. */
final class WantedRequest {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]*}");

    private final String text;
    private final Pattern pattern;
    private final boolean withQuery;

    WantedRequest(String text) {
        if (!text.matches("\\S+ /\\S*")) {
            throw Misuse.of("\"" + text + "\" is not a request")
                    .toDo("write method and path, like \"POST /charges/1\".");
        }
        ArgumentChecks.method(text.substring(0, text.indexOf(' ')), "\"POST /charges/1\"");
        this.text = text;
        this.withQuery = text.indexOf('?') >= 0;
        this.pattern = Pattern.compile(regex(text));
    }

    boolean fits(HttpRequest request) {
        String target = withQuery ? request.target() : request.target().replaceFirst("\\?.*", "");
        return pattern.matcher(request.method() + " " + target).matches();
    }

    private static String regex(String text) {
        var regex = new StringBuilder();
        int end = 0;
        for (Matcher variable = VARIABLE.matcher(text); variable.find(); end = variable.end()) {
            regex.append(Pattern.quote(text.substring(end, variable.start()))).append("[^/?]+");
        }
        return regex.append(Pattern.quote(text.substring(end))).toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
