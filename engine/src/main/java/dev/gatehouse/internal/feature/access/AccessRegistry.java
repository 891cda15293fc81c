package dev.gatehouse.internal.feature.access;

import dev.gatehouse.internal.claims.IgnoredClaims;
import dev.gatehouse.internal.feature.access.token.TokenKeys;
import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Enforcement;
import dev.gatehouse.model.Template;

/**
 * What of a template decides who may call, beside the APIs themselves; shared by its tests.
 *
 * @param ignored what mutants leave unread in tokens
 */
public record AccessRegistry(Account account, LambdaPermissions permissions, TokenKeys keys, IgnoredClaims ignored) {

    public static AccessRegistry of(Template template, Enforcement mode) {
        return new AccessRegistry(
                template.account(), LambdaPermissions.of(template, mode), new TokenKeys(), IgnoredClaims.none());
    }

    /** The same, where routes leave these claims unread. */
    public AccessRegistry ignoring(IgnoredClaims other) {
        return new AccessRegistry(account, permissions, keys, other);
    }
}
