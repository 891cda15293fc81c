package dev.gatehouse.internal.feature.routing;

import dev.gatehouse.model.Method;
import dev.gatehouse.model.RestResource;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Some of the routes of a REST API, asked for by what would be routed to them. */
public final class RouteSet {

    private final List<RestResource> resources;
    private final BiPredicate<RestResource, Method> members;
    private volatile @Nullable RouteTree<Boolean> tree;

    private RouteSet(List<RestResource> resources, BiPredicate<RestResource, Method> members) {
        this.resources = resources;
        this.members = members;
    }

    /** The routes for which that holds; they are looked at when somebody first asks. */
    public static RouteSet of(List<RestResource> resources, BiPredicate<RestResource, Method> members) {
        return new RouteSet(resources, members);
    }

    /** A set without routes. */
    public static RouteSet none() {
        return new RouteSet(List.of(), (resource, method) -> false);
    }

    /** Whether the route that serves that method at that path is one of them. */
    public boolean serves(String method, String path) {
        return !resources.isEmpty()
                && tree().find(method, path).map(RouteTree.Match::target).orElse(false);
    }

    private RouteTree<Boolean> tree() {
        RouteTree<Boolean> known = tree;
        if (known == null) {
            known = new RouteTree<>();
            for (RestResource resource : resources) {
                for (Method method : resource.methods()) {
                    known.put(resource.path(), method.httpMethod(), members.test(resource, method));
                }
            }
            tree = known;
        }
        return known;
    }
}
