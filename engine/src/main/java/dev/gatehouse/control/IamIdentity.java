package dev.gatehouse.control;

import dev.gatehouse.client.RequestSigner;
import java.time.Duration;
import java.util.Optional;

/** A user, or a session of a role, that signs requests; changes hold for the next call. */
public interface IamIdentity extends RequestSigner {

    /** {@return the ARN of the user or role, as policies see it} */
    String arn();

    /** {@return the key that a client of the AWS SDK is given} */
    String accessKeyId();

    /** {@return the secret key with which calls are signed} */
    String secretAccessKey();

    /**
     * Present for a role's session.
     *
     * @return the token that its calls send beside the signature
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
     * Attaches a policy document beside those that there are.
     *
     * @param json a policy document
     * @return this identity, changed
     * @throws IllegalArgumentException if it can't be evaluated; the message lists why
     */
    IamIdentity policy(String json);

    /**
     * Takes every permission away.
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
     * Makes this the identity of somebody who came through a Cognito identity pool.
     *
     * @param identityPoolId like {@code us-east-1:1a2b3c4d-…}
     * @param identityId id of the user in the pool, {@code cognito-identity.amazonaws.com:sub}
     * @param authenticationProvider who has verified the user, as {@code identity.cognitoAuthenticationProvider} shows
     *     it
     * @return this identity, changed
     */
    IamIdentity fromIdentityPool(String identityPoolId, String identityId, String authenticationProvider);

    /**
     * Ends the session that long from now, by the virtual clock; calls are refused afterwards.
     *
     * @param duration from now, by the virtual clock
     * @return this identity, changed
     */
    IamIdentity expiresIn(Duration duration);

    /**
     * {@return the same identity, signing in the query string, as presigned URLs do; such a signature is good for
     * that long}
     *
     * @param validity how long a presigned URL is good
     */
    IamIdentity presigning(Duration validity);
}
