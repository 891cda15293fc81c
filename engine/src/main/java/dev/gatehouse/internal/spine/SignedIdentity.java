package dev.gatehouse.internal.spine;

import java.util.Optional;

/**
 * A caller who signed the request.
 *
 * @param caller unique id of the principal
 * @param user unique id of the user
 * @param permissions what the identity policies allow
 */
public record SignedIdentity(
        String accessKey,
        String accountId,
        String caller,
        String user,
        String userArn,
        Optional<String> principalOrgId,
        Optional<CognitoIdentity> cognito,
        Permissions permissions) {}
