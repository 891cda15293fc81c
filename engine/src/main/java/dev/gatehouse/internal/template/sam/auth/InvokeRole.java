package dev.gatehouse.internal.template.sam.auth;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import dev.gatehouse.internal.template.sam.property.Intrinsics;
import dev.gatehouse.internal.template.sam.property.Literal;
import java.util.Optional;

/** The credentials with which a method of AWS_IAM authorization invokes its function. */
public final class InvokeRole {

    private static final String NONE = "NONE";
    private static final String CALLER = "CALLER_CREDENTIALS";

    private InvokeRole() {}

    /** The role; empty if the method is not of AWS_IAM, or says NONE. */
    public static Optional<Node> of(MapNode methodAuth, MapNode apiAuth) {
        boolean isIam = is(methodAuth, "Authorizer")
                || is(apiAuth, "DefaultAuthorizer") && methodAuth.entries().isEmpty();
        if (!isIam) {
            return Optional.empty();
        }
        Node caller = Intrinsics.callerCredentials(methodAuth.location());
        Node role = role(methodAuth).or(() -> role(apiAuth)).orElse(caller);
        String text = role.asText().orElse("");
        return Optional.of(text.equals(CALLER) ? caller : role).filter(node -> !text.equals(NONE));
    }

    private static boolean is(MapNode auth, String property) {
        return auth.says(property, "AWS_IAM");
    }

    private static Optional<Node> role(MapNode auth) {
        Optional<Node> role = Literal.truthy(auth.get("InvokeRole"));
        return role.isEmpty() && auth.entries().containsKey("InvokeRole")
                ? Optional.of(ScalarNode.of(NONE, auth.location()))
                : role;
    }
}
