package dev.gatehouse.internal.mutation;

import dev.gatehouse.internal.claims.IgnoredClaims;
import dev.gatehouse.model.Template;

/**
 * A template with one guard taken away or widened.
 *
 * @param ignored what its routes leave unread in tokens, which no template could say
 */
public record MutantTemplate(Template template, IgnoredClaims ignored) {}
