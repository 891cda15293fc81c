package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.Node;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which resolved values were intrinsic functions, and as what they were written.
 *
 * <p>SAM refuses some functions where CloudFormation would take them, so the expander must see both.
 */
public final class Origins {

    private final Map<Node, Node> written = new IdentityHashMap<>();

    Origins() {}

    void add(Node resolved, Node function) {
        written.put(resolved, function);
    }

    /** The function, like {@code {"Ref": "Stage"}}, that became exactly that node; empty for a literal. */
    public Optional<Node> functionOf(Node resolved) {
        return Optional.ofNullable(written.get(resolved));
    }
}
