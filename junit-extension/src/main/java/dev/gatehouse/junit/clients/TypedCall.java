package dev.gatehouse.junit.clients;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.misuse.Misuse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a method of a typed client calls.
 *
 * @param verb upper case
 * @param path with its variables, without a query
 */
record TypedCall(Method method, String verb, String path) {

    static TypedCall of(Method method, String verb, String path) {
        String plain = path.replaceFirst("[?#].*", "");
        return new TypedCall(method, verb, plain.startsWith("/") ? plain : "/" + plain);
    }

    void check(Class<?> type, List<String> routes) {
        if (path.contains("://")) {
            throw Misuse.of(name(type) + "." + method.getName() + ": \"" + path.substring(1) + "\" is a complete URL")
                    .toDo("write the path below the stage, which the client adds.");
        }
        if (routes.stream().noneMatch(this::isServedBy)) {
            String asked = verb + " " + path;
            String nearest = DidYouMean.nearest(
                            unnamed(asked),
                            routes.stream().map(TypedCall::unnamed).toList())
                    .flatMap(near -> routes.stream()
                            .filter(route -> unnamed(route).equals(near))
                            .findFirst())
                    .or(() -> routes.stream().filter(withoutFirst()::isServedBy).findFirst())
                    .map(route -> "\n  did you mean: " + route)
                    .orElse("");
            throw new IllegalStateException(name(type) + "." + method.getName()
                    + ": no route of the API serves "
                    + asked + "."
                    + nearest
                    + "\n  known here:  " + routes.stream().sorted().collect(Collectors.joining("\n               "))
                    + "\n  to do:       change the annotation, or choose another API with @Api(\"...\").");
        }
    }

    // what may be the stage, which the client adds
    private TypedCall withoutFirst() {
        return new TypedCall(method, verb, path.replaceFirst("^/[^/]*(?=/)", ""));
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replaceFirst(".*\\$(?=.*\\$)", "");
    }

    private boolean isServedBy(String route) {
        if (route.equals("$default")) {
            return true;
        }
        int blank = route.indexOf(' ');
        String served = route.substring(0, Math.max(0, blank));
        return (served.equals("ANY") || served.equals(verb))
                && fits(segments(route.substring(blank + 1)), segments(path));
    }

    private static boolean fits(List<String> pattern, List<String> asked) {
        for (int i = 0; i < pattern.size(); i++) {
            if (pattern.get(i).endsWith("+}")) {
                return asked.size() > i;
            }
            if (i >= asked.size() || !fits(pattern.get(i), asked.get(i))) {
                return false;
            }
        }
        return pattern.size() == asked.size();
    }

    // a variable of the call may become anything
    private static boolean fits(String pattern, String asked) {
        return pattern.equals(asked) || pattern.startsWith("{") || asked.contains("{");
    }

    private static List<String> segments(String path) {
        return Arrays.asList(path.split("/", -1));
    }

    private static String unnamed(String route) {
        return route.replaceAll("\\{[^/}]*}", "{}");
    }
}
