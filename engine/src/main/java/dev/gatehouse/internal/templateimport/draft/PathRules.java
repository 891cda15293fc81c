package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.model.UnresolvedValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What AWS demands of the parts of a path of a REST API. */
public record PathRules(RestDraft api) {

    /**
     * A literal part or one variable.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html">
     *     Set up a method request (read 2026-11-22)</a>
     */
    private static final Pattern PART = Pattern.compile("[\\w.,:$-]+|\\{[\\w.,:$-]+\\+?}");

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

    /** What is wrong with a part of a path by itself; empty if nothing is. */
    public static Optional<String> partFault(String part) {
        boolean sound = PART.matcher(part).matches() || UnresolvedValue.in(part).isPresent();
        return sound ? Optional.empty() : Optional.of("\"" + part + "\" is not a valid part of a path.");
    }

    /** What to do about such a part. */
    public static String partRemedy() {
        return "write letters, digits and _ - . , : $, or one variable like {id} or {proxy+} by itself.";
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }
}
