package dev.gatehouse.internal.policy;

import java.util.Optional;

/** One principal that a policy names. */
final class PrincipalPattern {

    private static final String EVERYONE = "*";

    private final String text;

    private PrincipalPattern(String text) {
        this.text = text;
    }

    static PrincipalPattern everyone() {
        return new PrincipalPattern(EVERYONE);
    }

    /** An account id, the ARN of an account, user, role or session, or an asterisk. */
    static PrincipalPattern aws(String text) {
        return new PrincipalPattern(text);
    }

    /** A service or a federated provider: known, but no caller of an API is ever one. */
    static PrincipalPattern nobody() {
        return new PrincipalPattern("");
    }

    /** Whether a text can be a principal; wildcards within an ARN are refused by AWS. */
    static boolean isPrincipal(String text) {
        return text.equals(EVERYONE)
                || text.matches("\\d{12}")
                || text.matches("arn:[a-z-]+:(iam|sts)::\\d{12}:[^*?]+")
                || text.matches("A[A-Z]{3}[A-Z0-9]{12,}");
    }

    boolean matches(Optional<PolicyPrincipal> principal) {
        return text.equals(EVERYONE) || principal.filter(this::isNamed).isPresent();
    }

    private boolean isNamed(PolicyPrincipal principal) {
        return text.equals(principal.arn())
                || text.equals(principal.account())
                || text.endsWith("::" + principal.account() + ":root")
                || isRoleOf(principal);
    }

    /** A session shows the name of its role without the path that the role's ARN may have. */
    private boolean isRoleOf(PolicyPrincipal principal) {
        String role = principal.roleArn();
        return !role.equals(principal.arn())
                && text.contains(":role/")
                && text.startsWith(role.substring(0, role.indexOf(":role/")))
                && text.substring(text.lastIndexOf('/')).equals(role.substring(role.lastIndexOf('/')));
    }
}
