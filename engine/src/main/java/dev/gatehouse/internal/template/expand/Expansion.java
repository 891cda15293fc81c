package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.Node;
import java.util.Set;

/**
 * What the expansion of one resource needs of the others.
 *
 * @param resources all resources; events put their operations into the APIs there
 * @param parameters names of the template's parameters, which SAM resolves in few places
 * @param usagePlan the plan that APIs share
 */
record Expansion(SamResources resources, References references, Set<String> parameters, SharedUsagePlan usagePlan) {

    Expansion {
        parameters = Set.copyOf(parameters);
    }

    /** Whether that is a Ref to a parameter, the only function that SAM itself resolves. */
    boolean isParameter(Node written) {
        return written.get("Ref")
                .flatMap(Node::asText)
                .filter(parameters::contains)
                .isPresent();
    }
}
