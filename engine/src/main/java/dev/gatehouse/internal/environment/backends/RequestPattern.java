package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Percent;
import java.util.Locale;

/**
 * The requests that a stub is for.
 *
 * @param method upper case; {@code ANY} fits all
 * @param path like {@code /charges/{id}}, where {@code {name+}} takes the rest; empty fits all
 */
record RequestPattern(String method, String path) {

    private static final String ANY = "ANY";

    RequestPattern {
        method = method.toUpperCase(Locale.ROOT);
    }

    static RequestPattern of(String method, String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash: " + path
                    + "\n  to do:  write the path below the origin, like on(\"" + method + "\", \"/charges/{id}\").");
        }
        return new RequestPattern(method, path);
    }

    static RequestPattern everything() {
        return new RequestPattern(ANY, "");
    }

    boolean isEverything() {
        return path.isEmpty();
    }

    boolean fits(HttpRequest request) {
        if (!method.equals(ANY) && !method.equals(request.method())) {
            return false;
        }
        String target = path.indexOf('?') < 0 ? withoutQuery(request.target()) : request.target();
        return isEverything() || fits(path.split("/", -1), target.split("/", -1));
    }

    private static boolean fits(String[] wanted, String[] found) {
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{") && wanted[i].endsWith("+}")) {
                return found.length > i;
            }
            if (i >= found.length || !fits(wanted[i], found[i])) {
                return false;
            }
        }
        return wanted.length == found.length;
    }

    private static boolean fits(String wanted, String found) {
        boolean variable = wanted.startsWith("{") && wanted.endsWith("}");
        return variable ? !found.isEmpty() : Percent.decode(wanted).equals(Percent.decode(found));
    }

    private static String withoutQuery(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    @Override
    public String toString() {
        return isEverything() ? "anything" : method + " " + path;
    }
}
