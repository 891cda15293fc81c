package dev.gatehouse.control;

/** The AWS identities of one test: users and roles that sign requests, with the permissions that the test gives them. */
public interface IamIdentities {

    /**
     * {@return the user of that name, created at the first call; has no permissions at first}
     *
     * @param name of the user
     */
    IamIdentity user(String name);

    /**
     * {@return a session of the role of that name, created at the first call; it signs with a session token}
     *
     * @param name of the role
     */
    IamIdentity role(String name);

    /**
     * {@return users and roles of another account}
     *
     * @param accountId twelve digits
     */
    IamIdentities inAccount(String accountId);

    /**
     * {@return an identity with given keys}
     *
     * @param arn of a user, or of a role's session: {@code arn:aws:sts::123456789012:assumed-role/Role/session}
     * @param accessKeyId like {@code AKIDEXAMPLE}
     * @param secretAccessKey with which calls are signed
     */
    IamIdentity withKeys(String arn, String accessKeyId, String secretAccessKey);
}
