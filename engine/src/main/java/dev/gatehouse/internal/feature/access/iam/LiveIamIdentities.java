package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.model.Account;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The AWS identities of one test. */
public record LiveIamIdentities(State state, Account account) implements IamIdentities {

    private static final String EXAMPLE = "arn:aws:iam::123456789012:user/alice";
    private static final Pattern NAME = Pattern.compile("[\\w+=,.@/-]+");
    private static final Pattern IDENTITY = Pattern.compile(
            "arn:[^:]+:(?:iam::\\d{12}:(?:user/.+|root)|sts::\\d{12}:(?:assumed-role|federated-user)/.+)");

    @Override
    public IamIdentity user(String name) {
        checkName(name, "user");
        String arn = "arn:" + account.partition() + ":iam::" + account.id() + ":user/" + name;
        return get(arn, keys("AKIA", arn, Optional.empty()), uniqueId("AIDA", arn));
    }

    @Override
    public IamIdentity role(String name) {
        checkName(name, "role");
        String arn = "arn:" + account.partition() + ":sts::" + account.id() + ":assumed-role/" + name + "/session";
        Optional<String> token = Optional.of("session-token-" + uniqueId("", arn));
        return get(arn, keys("ASIA", arn, token), uniqueId("AROA", arn) + ":session");
    }

    @Override
    public IamIdentities inAccount(String accountId) {
        if (!ArgumentChecks.text(accountId, "the account", "123456789012").matches("\\d{12}")) {
            throw Misuse.of("\"" + accountId + "\" is not an account").toDo("write twelve digits, like 123456789012.");
        }
        return new LiveIamIdentities(
                state, new Account(accountId, account.region(), account.partition(), account.stackName()));
    }

    @Override
    public IamIdentity withKeys(String arn, String accessKeyId, String secretAccessKey) {
        if (!IDENTITY.matcher(ArgumentChecks.text(arn, "the identity", EXAMPLE)).matches()) {
            throw Misuse.of("\"" + arn + "\" can't sign: it is neither a user nor a session of a role")
                    .toDo("write an ARN like " + EXAMPLE + " or arn:aws:sts::123456789012:assumed-role/Role/session.");
        }
        var keys = new IamPrincipal.Keys(
                ArgumentChecks.text(accessKeyId, "the access key's id", "AKIDEXAMPLE"),
                ArgumentChecks.text(secretAccessKey, "the secret access key", "secret"),
                Optional.empty());
        return get(arn, keys, uniqueId("AIDA", arn));
    }

    private static void checkName(String name, String kind) {
        if (!NAME.matcher(ArgumentChecks.text(name, "the " + kind + "'s name", "identities." + kind + "(\"alice\")"))
                .matches()) {
            throw Misuse.of("\"" + name + "\" can't be the name of a " + kind)
                    .toDo(
                            name.startsWith("arn:")
                                    ? "write only its name, or call withKeys(arn, accessKeyId, secretAccessKey)."
                                    : "use only letters, digits and +=,.@_- in the name.");
        }
    }

    private IamIdentity get(String arn, IamPrincipal.Keys keys, String uniqueId) {
        var directory = state.get(IamDirectory.KEY);
        directory.get(arn, () -> IamPrincipal.of(keys, arn, uniqueId));
        return new LiveIamIdentity(state, arn, account.region(), Optional.empty());
    }

    // made of the name, so that a failure looks the same in every run
    private static IamPrincipal.Keys keys(String prefix, String arn, Optional<String> token) {
        return new IamPrincipal.Keys(uniqueId(prefix, arn + " key"), Digests.sha256Hex(bytes(arn + " secret")), token);
    }

    private static String uniqueId(String prefix, String arn) {
        return prefix + Digests.sha256Hex(bytes(arn)).substring(0, 16).toUpperCase(Locale.ROOT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
