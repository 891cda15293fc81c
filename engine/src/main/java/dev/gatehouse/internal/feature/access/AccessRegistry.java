package dev.gatehouse.internal.feature.access;

import dev.gatehouse.internal.feature.access.token.TokenKeys;
import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Enforcement;
import dev.gatehouse.model.Template;

/** What of a template decides who may call, beside the APIs themselves; shared by its tests. */
public record AccessRegistry(Account account, LambdaPermissions permissions, TokenKeys keys) {

    public static AccessRegistry of(Template template, Enforcement mode) {
        return new AccessRegistry(template.account(), LambdaPermissions.of(template, mode), new TokenKeys());
    }
}
