package dev.gatehouse.internal.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A caller with an AWS identity.
 *
 * @param arn of a user ({@code arn:aws:iam::account:user/name}) or of a role's session
 *     ({@code arn:aws:sts::account:assumed-role/role/session})
 * @param account twelve digits
 */
public record PolicyPrincipal(String arn, String account) {

    /** The principal of an ARN, which holds the account. */
    public static PolicyPrincipal of(String arn) {
        String[] parts = arn.split(":", 6);
        return new PolicyPrincipal(arn, parts.length > 4 ? parts[4] : "");
    }

    /** The condition keys that follow from the identity: PrincipalArn, PrincipalAccount, PrincipalType, username. */
    public Map<String, List<String>> conditionKeys() {
        Map<String, List<String>> common = Map.of(
                "aws:PrincipalArn", List.of(roleArn()),
                "aws:PrincipalAccount", List.of(account),
                "aws:PrincipalType", List.of(type()));
        if (!isUser()) {
            return common;
        }
        var keys = new HashMap<>(common);
        keys.put("aws:username", List.of(arn.substring(arn.lastIndexOf('/') + 1)));
        return Map.copyOf(keys);
    }

    /** For a role's session the ARN of the role, as far as the session tells it; else the ARN itself. */
    String roleArn() {
        String[] parts = arn.split(":", 6);
        if (parts.length < 6 || !parts[5].startsWith("assumed-role/")) {
            return arn;
        }
        String role = parts[5].split("/", 3)[1];
        return parts[0] + ":" + parts[1] + ":iam::" + account + ":role/" + role;
    }

    private boolean isUser() {
        return arn.contains(":user/");
    }

    private String type() {
        if (isUser()) {
            return "User";
        }
        if (arn.endsWith(":root")) {
            return "Account";
        }
        return arn.contains(":federated-user/") ? "FederatedUser" : "AssumedRole";
    }
}
