package dev.gatehouse.client;

import dev.gatehouse.http.Percent;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the variables of a path. */
final class PathTemplate {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/{}]*}");

    private PathTemplate() {}

    static String expand(String path, Object... values) {
        if (values.length == 0) {
            return path;
        }
        Matcher variable = VARIABLE.matcher(path);
        StringBuilder out = new StringBuilder();
        int used = 0;
        while (variable.find()) {
            if (used == values.length) {
                throw new IllegalArgumentException("no value for " + variable.group() + " in " + path);
            }
            String value = Percent.encode(String.valueOf(values[used++]));
            variable.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        if (used < values.length) {
            throw new IllegalArgumentException(
                    path + " has " + used + " variables, but " + values.length + " values were given");
        }
        return variable.appendTail(out).toString();
    }
}
