package dev.gatehouse.model;

import java.util.List;

/**
 * A routing rule of a custom domain.
 *
 * @param id physical id, as access logs show it
 * @param priority 1 to 1,000,000; the lowest is tried first
 * @param headers of each list, one must match
 * @param basePaths one of them must match, without outer slashes; none for any path
 * @param api logical id of the API
 * @param stage name of the stage
 * @param stripBasePath whether the API sees the path without the base path that matched
 * @param location where the template defines it
 */
public record RoutingRule(
        String id,
        int priority,
        List<List<HeaderGlob>> headers,
        List<String> basePaths,
        String api,
        String stage,
        boolean stripBasePath,
        Location location) {

    /**
     * Takes copies of the lists.
     *
     * @param id physical id, as access logs show it
     * @param priority 1 to 1,000,000; the lowest is tried first
     * @param headers of each list, one must match
     * @param basePaths one of them must match, without outer slashes; none for any path
     * @param api logical id of the API
     * @param stage name of the stage
     * @param stripBasePath whether the API sees the path without the base path that matched
     * @param location where the template defines it
     */
    public RoutingRule {
        headers = headers.stream().map(List::copyOf).toList();
        basePaths = List.copyOf(basePaths);
    }
}
