package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import java.util.Optional;

/** The credentials with which a method of AWS_IAM authorization invokes its function. */
final class InvokeRole {

    private static final String NONE = "NONE";

    private InvokeRole() {}

    /** The role; empty if the method is not of AWS_IAM, or says NONE. */
    static Optional<String> of(MapNode methodAuth, MapNode apiAuth, String callerCredentials) {
        boolean isIam = is(methodAuth, "Authorizer")
                || is(apiAuth, "DefaultAuthorizer") && methodAuth.entries().isEmpty();
        if (!isIam) {
            return Optional.empty();
        }
        String role = role(methodAuth).or(() -> role(apiAuth)).orElse("CALLER_CREDENTIALS");
        return Optional.of(role.equals("CALLER_CREDENTIALS") ? callerCredentials : role)
                .filter(text -> !text.equals(NONE));
    }

    private static boolean is(MapNode auth, String property) {
        return auth.get(property)
                .flatMap(Node::asText)
                .filter("AWS_IAM"::equals)
                .isPresent();
    }

    private static Optional<String> role(MapNode auth) {
        Optional<String> role = Literal.truthy(auth.get("InvokeRole")).flatMap(Node::asText);
        return role.isEmpty() && auth.entries().containsKey("InvokeRole") ? Optional.of(NONE) : role;
    }
}
