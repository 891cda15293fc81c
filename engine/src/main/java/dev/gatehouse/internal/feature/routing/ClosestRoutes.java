package dev.gatehouse.internal.feature.routing;

import java.util.Comparator;
import java.util.List;

/** Ranks routes by how close they come to a request, for the story of a miss. */
final class ClosestRoutes {

    private static final int SHOWN = 3;

    private ClosestRoutes() {}

    /** The closest routes, best first; at most three. */
    static List<String> to(String method, String path, List<String> routes) {
        return routes.stream()
                .sorted(Comparator.comparingInt((String route) -> -score(method, path, route)))
                .limit(SHOWN)
                .toList();
    }

    private static int score(String method, String path, String route) {
        int blank = route.indexOf(' ');
        List<String> pattern = PathPattern.split(route.substring(blank + 1));
        List<String> asked = PathPattern.split(path);
        int score = route.startsWith(method + " ") || route.startsWith("ANY ") ? 1 : 0;
        for (int i = 0; i < Math.min(pattern.size(), asked.size()); i++) {
            score += same(pattern.get(i), asked.get(i));
        }
        return score - Math.abs(pattern.size() - asked.size());
    }

    private static int same(String pattern, String segment) {
        if (pattern.equals(segment)) {
            return 3;
        }
        return pattern.startsWith("{") ? 2 : pattern.equalsIgnoreCase(segment) ? 2 : 0;
    }
}
