package dev.gatehouse.control;

import dev.gatehouse.client.RequestSigner;
import java.time.Duration;
import java.util.Optional;

/** A user or a role session that signs requests; changes apply from the next call on. */
public interface IamIdentity extends RequestSigner {

    /** {@return the ARN of the user or role, as policies see it} */
    String arn();

    /** {@return the access key id for a client of the AWS SDK} */
    String accessKeyId();

    /** {@return the secret access key with which calls are signed} */
    String secretAccessKey();

    /**
     * The session token; present for a role session.
     *
     * @return the token that its calls contain in addition to the signature
     */
    Optional<String> sessionToken();

    /**
     * Allows an action.
     *
     * @param action like {@code execute-api:Invoke}
     * @param resources ARN patterns, like <code>*</code> or <code>arn:aws:execute-api:*:*:*&#47;test/GET/pets</code>
     * @return this identity, changed
     */
    IamIdentity allow(String action, String... resources);

    /**
     * Denies an action explicitly.
     *
     * @param action like {@code execute-api:Invoke}
     * @param resources ARNs, or {@code *}
     * @return this identity, changed
     */
    IamIdentity deny(String action, String... resources);

    /**
     * Attaches another policy document.
     *
     * @param json a policy document
     * @return this identity, changed
     * @throws IllegalArgumentException if it can't be evaluated; the message lists the reasons
     */
    IamIdentity policy(String json);

    /**
     * Removes all permissions.
     *
     * @return this identity, changed
     */
    IamIdentity withoutPermissions();

    /**
     * Sets the organization, {@code aws:PrincipalOrgID} and {@code identity.principalOrgId}.
     *
     * @param organizationId like {@code o-abc123}
     * @return this identity, changed
     */
    IamIdentity inOrganization(String organizationId);

    /**
     * Sets a tag, {@code aws:PrincipalTag/name}.
     *
     * @param name of the tag
     * @param value of the tag
     * @return this identity, changed
     */
    IamIdentity tag(String name, String value);

    /**
     * Makes this the identity of a user of a Cognito identity pool.
     *
     * @param identityPoolId like {@code us-east-1:1a2b3c4d-…}
     * @param identityId id of the user in the pool, {@code cognito-identity.amazonaws.com:sub}
     * @param authenticationProvider the provider that has verified the user, as {@code
     *     identity.cognitoAuthenticationProvider} shows it
     * @return this identity, changed
     */
    IamIdentity fromIdentityPool(String identityPoolId, String identityId, String authenticationProvider);

    /**
     * Ends the session after that time; later calls are refused.
     *
     * @param duration from now, by the virtual clock
     * @return this identity, changed
     */
    IamIdentity expiresIn(Duration duration);

    /**
     * {@return the same identity, which signs in the query string like a presigned URL}
     *
     * @param validity how long the signature is valid
     */
    IamIdentity presigning(Duration validity);
}
