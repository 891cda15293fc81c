package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.util.Locale;

/**
 * The requests that a stub is for.
 *
 * @param method upper case; {@code ANY} fits all
 * @param path like {@code /charges/{id}}, where {@code {name+}} takes the rest; empty fits all
 */
record RequestPattern(String method, String path) {

    private static final String ANY = "ANY";
    private static final String EXAMPLE = "on(\"GET\", \"/charges/{id}\")";

    RequestPattern {
        method = method.toUpperCase(Locale.ROOT);
    }

    static RequestPattern of(String method, String path) {
        String verb = ArgumentChecks.text(method, "the method", EXAMPLE);
        if (verb.startsWith("/")) {
            throw Misuse.of("the method comes first: on(\"" + verb + "\", \"" + path + "\")")
                    .toDo("write on(\"" + path + "\", \"" + verb + "\").");
        }
        if (!ArgumentChecks.text(path, "the path", EXAMPLE).startsWith("/")) {
            throw Misuse.of("a path must begin with a slash: \"" + path + "\"")
                    .toDo("write the path below the origin, like " + EXAMPLE + ".");
        }
        for (String segment : withoutQuery(path).split("/", -1)) {
            check(segment, path);
        }
        return new RequestPattern(ArgumentChecks.method(verb.toUpperCase(Locale.ROOT), EXAMPLE), path);
    }

    private static void check(String segment, String path) {
        boolean foreign = segment.equals("*") || segment.equals("**") || segment.startsWith(":");
        boolean open = segment.startsWith("{") != segment.endsWith("}");
        if (foreign || open) {
            throw Misuse.of("\"" + segment + "\" in \"" + path + "\" has no special meaning")
                    .toDo("write {name} for any one segment, {name+} at the end for the rest of the path.");
        }
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
