package dev.gatehouse.internal.client;

import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
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
        checkBeginning(ArgumentChecks.present(path, "the path", "\"/orders\""), stage);
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
            String value = Percent.encode(value(values[used++], variable.group(), path));
            variable.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        if (used < values.length) {
            throw Misuse.of(path + " has " + used + (used == 1 ? " variable" : " variables") + ", but " + values.length
                            + (values.length == 1 ? " value was" : " values were") + " given")
                    .toDo("pass a value for each {name}; pass query parameters to query(name, value).");
        }
        return variable.appendTail(out).toString();
    }

    private static String value(Object value, String variable, String path) {
        String text = ClientArguments.one(value, "the variable " + variable + " of " + path);
        if (text.isEmpty()) {
            throw Misuse.of("the variable " + variable + " of " + path + " is empty")
                    .toDo("pass a value, or write the intended path without the variable.");
        }
        return text;
    }

    // braces around anything but a name may be meant: JSON in a query
    private static void checkFilled(String path) {
        if (path.indexOf('{') < 0) {
            return;
        }
        Matcher variable = NAMED.matcher(path);
        if (variable.find()) {
            throw unfilled(variable.group(), path);
        }
    }

    private static IllegalArgumentException unfilled(String variable, String path) {
        return Misuse.of("there is no value for " + variable + " in " + path)
                .toDo("pass one after the path, like (\"" + path + "\", 7); write a literal brace as %7B.");
    }

    private static void checkBeginning(String path, Optional<String> stage) {
        if (hasUnencoded(path)) {
            throw Misuse.of("the path contains a character that has to be percent-encoded: \"" + path + "\"")
                    .toDo("write it as %20 and the like, or pass it as a variable: (\"/orders/{id}\", value).");
        }
        if (path.startsWith("/")) {
            return;
        }
        Matcher url = WHOLE_URL.matcher(path);
        if (url.matches()) {
            throw Misuse.of("this is a complete URL, not a path: \"" + path + "\"")
                    .toDo("write the path below the stage, like \"" + belowStage(url.group(1), stage)
                            + "\"; the client adds the host" + added(stage) + ".");
        }
        if (!path.isEmpty() && !path.startsWith("?")) {
            throw Misuse.of("a path must begin with a slash: \"" + path + "\"")
                    .toDo("write \"/" + path + "\"; the client adds the host" + added(stage) + ".");
        }
    }

    private static boolean hasUnencoded(String path) {
        for (int i = 0; i < path.length(); i++) {
            if (isUnencoded(path.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    // a line break or a blank ends the target; a fragment never leaves the client; everything else must be ASCII
    private static boolean isUnencoded(int character) {
        return character < '!' || character > '~' || character == '#';
    }

    private static String belowStage(String path, Optional<String> stage) {
        String below = stage.filter(base -> !base.isEmpty() && (path + "/").startsWith(base + "/"))
                .map(base -> path.substring(base.length()))
                .orElse(path);
        return below.isEmpty() ? "/" : below;
    }

    private static String added(Optional<String> stage) {
        return stage.filter(base -> !base.isEmpty())
                .map(base -> " and the stage, " + base)
                .orElse("");
    }
}
