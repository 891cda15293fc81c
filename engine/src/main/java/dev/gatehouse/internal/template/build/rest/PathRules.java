package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.RestDraft;
import java.util.List;
import java.util.Optional;

/** What AWS demands of the parts of a path. */
final class PathRules {

    private final RestDraft api;

    PathRules(RestDraft api) {
        this.api = api;
    }

    /** AWS's text if a resource of that part can't be made below the parent. */
    Optional<String> fault(String parent, String part) {
        String above = parent.substring(parent.lastIndexOf('/') + 1);
        if (above.endsWith("+}")) {
            return Optional.of("Cannot create a child of a resource with a greedy path variable: " + above);
        }
        List<String> siblings = api.partsBelow(parent);
        if (siblings.contains(part)) {
            return Optional.of("Another resource with the same parent already has this name: " + part);
        }
        return siblings.stream()
                .filter(sibling -> isVariable(sibling) && isVariable(part))
                .findFirst()
                .map(sibling -> "A sibling (" + sibling + ") of this resource already has a variable path part -- only"
                        + " one is allowed");
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }
}
