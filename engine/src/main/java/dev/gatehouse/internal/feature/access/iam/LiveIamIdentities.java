package dev.gatehouse.internal.feature.access.iam;

import dev.gatehouse.control.IamIdentities;
import dev.gatehouse.control.IamIdentity;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.model.Account;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The AWS identities of one test. */
public record LiveIamIdentities(State state, Account account) implements IamIdentities {

    @Override
    public IamIdentity user(String name) {
        String arn = "arn:" + account.partition() + ":iam::" + account.id() + ":user/" + name;
        return get(arn, keys("AKIA", arn, Optional.empty()), uniqueId("AIDA", arn));
    }

    @Override
    public IamIdentity role(String name) {
        String arn = "arn:" + account.partition() + ":sts::" + account.id() + ":assumed-role/" + name + "/session";
        Optional<String> token = Optional.of("session-token-" + uniqueId("", arn));
        return get(arn, keys("ASIA", arn, token), uniqueId("AROA", arn) + ":session");
    }

    @Override
    public IamIdentities inAccount(String accountId) {
        return new LiveIamIdentities(
                state, new Account(accountId, account.region(), account.partition(), account.stackName()));
    }

    @Override
    public IamIdentity withKeys(String arn, String accessKeyId, String secretAccessKey) {
        var keys = new IamPrincipal.Keys(accessKeyId, secretAccessKey, Optional.empty());
        return get(arn, keys, uniqueId("AIDA", arn));
    }

    private IamIdentity get(String arn, IamPrincipal.Keys keys, String uniqueId) {
        var directory = state.get(IamDirectory.SLOT);
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
