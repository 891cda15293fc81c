package dev.gatehouse.client;

import dev.gatehouse.http.Percent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the variables of a path, and refuses a path that can't be meant. */
final class PathTemplate {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]*}");
    private static final Pattern NAMED = Pattern.compile("\\{[A-Za-z_$][\\w.$-]*\\+?}");
    private static final Pattern WHOLE_URL = Pattern.compile("(?i)[a-z][a-z0-9+.-]*://[^/?#]*(.*)");

    private PathTemplate() {}

    /**
     * The path with its variables filled, percent-encoded.
     *
     * @param stage what the client puts before the path, like {@code /prod}
     */
    static String expand(String path, Optional<String> stage, Object... values) {
        checkBeginning(path, stage);
        if (values.length == 0) {
            checkFilled(path);
            return path;
        }
        Matcher variable = VARIABLE.matcher(path);
        StringBuilder out = new StringBuilder();
        int used = 0;
        while (variable.find()) {
            if (used == values.length) {
                throw unfilled(variable.group(), path);
            }
            String value = Percent.encode(String.valueOf(values[used++]));
            variable.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        if (used < values.length) {
            throw new IllegalArgumentException(
                    path + " has " + used + " variables, but " + values.length + " values were given."
                            + "\n  to do:  give a value for each {name}; query parameters are query(name, value).");
        }
        return variable.appendTail(out).toString();
    }

    // braces around anything but a name may be meant: JSON in a query
    private static void checkFilled(String path) {
        Matcher variable = NAMED.matcher(path);
        if (variable.find()) {
            throw unfilled(variable.group(), path);
        }
    }

    private static IllegalArgumentException unfilled(String variable, String path) {
        return new IllegalArgumentException("no value for " + variable + " in " + path
                + "\n  to do:  give one after the path, like (\"" + path + "\", 7); a brace that is meant is %7B.");
    }

    private static void checkBeginning(String path, Optional<String> stage) {
        Matcher url = WHOLE_URL.matcher(path);
        if (url.matches()) {
            throw new IllegalArgumentException("not a path but a whole URL: " + path
                    + "\n  to do:  write the path below the stage, like \""
                    + (url.group(1).isEmpty() ? "/" : url.group(1))
                    + "\"; the client adds the host" + added(stage) + ".");
        }
        if (!path.isEmpty() && !path.startsWith("/") && !path.startsWith("?")) {
            throw new IllegalArgumentException("a path begins with a slash: " + path + "\n  to do:  write \"/" + path
                    + "\"; the client adds the host" + added(stage) + ".");
        }
    }

    private static String added(Optional<String> stage) {
        return stage.filter(base -> !base.isEmpty())
                .map(base -> " and the stage, " + base)
                .orElse("");
    }
}
