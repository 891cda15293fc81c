package dev.gatehouse.control;

/** The AWS identities of one test: users and roles that sign requests, with the permissions that the test gives them. */
public interface IamIdentities {

    /** The user of that name, made when it is first asked for; may do nothing until it is allowed. */
    IamIdentity user(String name);

    /** A session of the role of that name, made when it is first asked for; signs with a session token. */
    IamIdentity role(String name);

    /** Users and roles of another account, by its twelve digits. */
    IamIdentities inAccount(String accountId);

    /**
     * An identity with given keys.
     *
     * @param arn of a user, or of a role's session: {@code arn:aws:sts::123456789012:assumed-role/Role/session}
     */
    IamIdentity withKeys(String arn, String accessKeyId, String secretAccessKey);
}
