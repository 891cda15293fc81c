package dev.gatehouse.internal.feature.routing;

import dev.gatehouse.http.Percent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The paths of an API as a tree: path and method are resolved together.
 *
 * <p>The most specific path that serves the method is taken: literal before {@code {name}} before
 * {@code {name+}}; paths that do not serve it are passed over.
 *
 * @param <T> what stands at a path for a method
 */
final class RouteTree<T> {

    private final Map<String, RouteTree<T>> literals = new HashMap<>();
    private final Map<String, T> methods = new HashMap<>();
    private @Nullable Branch<T> variable;
    private @Nullable Branch<T> greedy;

    /** Puts something at a path for a method, or for {@code ANY}. */
    void put(String path, String method, T target) {
        RouteTree<T> node = this;
        for (String segment : PathPattern.of(path).segments()) {
            node = node.child(segment);
        }
        node.methods.put(method, target);
    }

    /** What serves that method at that path. */
    Optional<Match<T>> find(String method, String path) {
        return Optional.ofNullable(find(method, PathPattern.split(path), 0));
    }

    /** What serves that method at that path if every slash counts: full matches first, then greedy ones. */
    Optional<Match<T>> findStrictly(String method, String path) {
        List<String> segments = PathPattern.splitAll(path);
        return Optional.ofNullable(full(method, segments, 0)).or(() -> Optional.ofNullable(find(method, segments, 0)));
    }

    private @Nullable Match<T> full(String method, List<String> segments, int from) {
        if (from == segments.size()) {
            return own(method);
        }
        String segment = segments.get(from);
        RouteTree<T> literal = literalChild(segment);
        Match<T> match = literal == null ? null : literal.full(method, segments, from + 1);
        boolean last = from == segments.size() - 1;
        if (match == null && variable != null && (last || !segment.isEmpty())) {
            match = bind(variable.name(), segment, variable.tree().full(method, segments, from + 1));
        }
        return match;
    }

    private RouteTree<T> child(String segment) {
        if (PathPattern.isGreedy(segment)) {
            greedy = greedy == null ? new Branch<>(PathPattern.nameOf(segment), new RouteTree<>()) : greedy;
            return greedy.tree();
        }
        if (PathPattern.isVariable(segment)) {
            variable = variable == null ? new Branch<>(PathPattern.nameOf(segment), new RouteTree<>()) : variable;
            return variable.tree();
        }
        return literals.computeIfAbsent(segment, key -> new RouteTree<>());
    }

    private @Nullable Match<T> find(String method, List<String> segments, int from) {
        if (from == segments.size()) {
            return own(method);
        }
        String segment = segments.get(from);
        Match<T> match = null;
        RouteTree<T> literal = literalChild(segment);
        if (literal != null) {
            match = literal.find(method, segments, from + 1);
        }
        if (match == null && variable != null && !segment.isEmpty()) {
            match = bind(variable.name(), segment, variable.tree().find(method, segments, from + 1));
        }
        if (match == null && greedy != null) {
            String rest = String.join("/", segments.subList(from, segments.size()));
            match = bind(greedy.name(), rest, greedy.tree().own(method));
        }
        return match;
    }

    private @Nullable RouteTree<T> literalChild(String segment) {
        RouteTree<T> literal = literals.get(segment);
        return literal == null && segment.indexOf('%') >= 0 ? literals.get(Percent.decode(segment)) : literal;
    }

    private @Nullable Match<T> own(String method) {
        if (!ServedMethods.contain(method)) {
            return null;
        }
        T target = methods.get(method);
        target = target == null ? methods.get("ANY") : target;
        return target == null ? null : new Match<>(target, new ArrayList<>());
    }

    private static <T> @Nullable Match<T> bind(String name, String value, @Nullable Match<T> match) {
        if (match != null) {
            match.bindings().add(0, Map.entry(name, value));
        }
        return match;
    }

    private record Branch<T>(String name, RouteTree<T> tree) {}

    /** What was found, and the values of the path's variables from left to right. */
    record Match<T>(T target, List<Map.Entry<String, String>> bindings) {

        Map<String, String> pathParameters() {
            if (bindings.isEmpty()) {
                return Map.of();
            }
            Map<String, String> parameters = new LinkedHashMap<>();
            bindings.forEach(binding -> parameters.put(binding.getKey(), binding.getValue()));
            return parameters;
        }
    }
}
