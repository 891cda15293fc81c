package dev.gatehouse.internal.feature.access;

import dev.gatehouse.internal.claims.IgnoredClaims;
import dev.gatehouse.internal.feature.access.token.TokenKeys;
import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Enforcement;
import java.util.List;

/** What gates of access are assembled with. */
final class GivenAccess {

    private GivenAccess() {}

    static AccessRegistry registry() {
        return registry(Enforcement.WARN);
    }

    static AccessRegistry registry(Enforcement mode) {
        var permissions = new LambdaPermissions(mode, Account.standard(), List.of(), List.of(), java.util.Map.of());
        return new AccessRegistry(Account.standard(), permissions, new TokenKeys(), IgnoredClaims.none());
    }
}
