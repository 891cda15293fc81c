package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.UnresolvedValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** What AWS demands of route keys. */
public record RouteRules(ApiKind protocol) {

    private static final Pattern HTTP =
            Pattern.compile("\\$default|(ANY|GET|PUT|POST|DELETE|PATCH|OPTIONS|HEAD) /(\\S*[^/\\s])?");
    private static final Pattern GREEDY_INSIDE = Pattern.compile(".*\\{[^}]*\\+}.+");

    /** What is wrong with that key, if anything is. */
    public Optional<String> fault(String key) {
        if (UnresolvedValue.in(key).isPresent()) {
            return Optional.empty();
        }
        if (protocol == ApiKind.WEBSOCKET) {
            return key.isEmpty() ? Optional.of("a route needs a key.") : Optional.empty();
        }
        if (GREEDY_INSIDE.matcher(key).matches()) {
            return Optional.of("a greedy variable can only be the last part of the path of \"" + key + "\".");
        }
        return HTTP.matcher(key).matches()
                ? Optional.empty()
                : Optional.of("\"" + key + "\" is no route key: write METHOD /path, without a slash at its end,"
                        + " or $default.");
    }
}
