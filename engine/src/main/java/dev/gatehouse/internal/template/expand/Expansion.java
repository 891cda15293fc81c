package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.Node;
import java.util.Map;

/**
 * What the expansion of one resource needs of the others.
 *
 * @param resources all resources; events put their operations into the APIs there
 * @param written how values were written before intrinsic functions were resolved
 * @param parameters the template's parameters by name, which SAM resolves in few places
 * @param usagePlan the plan that APIs share
 */
record Expansion(
        SamResources resources,
        References references,
        Written written,
        Map<String, Node> parameters,
        SharedUsagePlan usagePlan) {

    Expansion {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Checks the properties in which SAM itself puts parameters into texts.
     *
     * @throws SamRefusal for a parameter that is a list
     */
    void checkTexts(SamResource api, String... properties) {
        var variables = new TextVariables(parameters);
        for (String property : properties) {
            variables.check(api.written().get(property));
        }
    }

    /** The value as SAM sees it where it resolves references to parameters only. */
    Node withParameters(Node resolved) {
        Node text = written.of(resolved);
        return isParameter(text) ? resolved : text;
    }

    /** Whether that is a Ref to a parameter, the only function that SAM itself resolves. */
    boolean isParameter(Node written) {
        return written.get("Ref")
                .flatMap(Node::asText)
                .filter(parameters::containsKey)
                .isPresent();
    }
}
