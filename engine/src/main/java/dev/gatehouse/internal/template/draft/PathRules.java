package dev.gatehouse.internal.template.draft;

import java.util.List;
import java.util.Optional;

/** What AWS demands of the parts of a path of a REST API. */
public final class PathRules {

    private final RestDraft api;

    public PathRules(RestDraft api) {
        this.api = api;
    }

    /** AWS's text if a resource of that part can't be made below the parent. */
    public Optional<String> fault(String parent, String part) {
        if (api.partsBelow(parent).contains(part)) {
            return Optional.of("Another resource with the same parent already has this name: " + part);
        }
        return treeFault(parent, part);
    }

    /** The same, where one resource may be named several times. */
    public Optional<String> treeFault(String parent, String part) {
        String above = parent.substring(parent.lastIndexOf('/') + 1);
        if (above.endsWith("+}")) {
            return Optional.of("Cannot create a child of a resource with a greedy path variable: " + above);
        }
        List<String> siblings = api.partsBelow(parent);
        return siblings.stream()
                .filter(sibling -> isVariable(sibling) && isVariable(part) && !sibling.equals(part))
                .findFirst()
                .map(sibling -> "A sibling (" + sibling + ") of this resource already has a variable path part -- only"
                        + " one is allowed");
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }
}
