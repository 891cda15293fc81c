package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.model.FunctionDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a name leads to.
 *
 * @param id the function's logical id in the template, else its name
 * @param qualifier alias or version that was asked for; empty for none
 * @param wired code that the user has wired for it
 */
record FunctionTarget(
        String id, String qualifier, Optional<FunctionDefinition> definition, Optional<FunctionCode> wired) {

    private static final Duration LONGEST = Duration.ofSeconds(900);

    /** How long the function may run; as long as Lambda ever lets one where the template does not know it. */
    Duration timeout() {
        return definition.map(FunctionDefinition::timeout).orElse(LONGEST);
    }

    /** Whether it can give its output over time: the managed Java runtimes hand it over whole, when the handler returns. */
    boolean canStream() {
        return definition.filter(it -> it.runtime().startsWith("java")).isEmpty();
    }

    /** Why Lambda invokes it for nobody who asks like this; the text is our own, the exception's name Lambda's. */
    Optional<FunctionError> refusal(Optional<String> tenantId) {
        return definition.flatMap(it -> {
            if (it.durable() && qualifier.isEmpty()) {
                return Optional.of(LambdaErrors.unqualified());
            }
            if (it.tenantIsolated() && tenantId.isEmpty()) {
                return Optional.of(LambdaErrors.withoutTenant());
            }
            return !it.tenantIsolated() && tenantId.isPresent()
                    ? Optional.of(LambdaErrors.withTenant())
                    : Optional.empty();
        });
    }

    /** Names under which a stub may stand for it, the most particular first. */
    List<String> names() {
        return qualifier.isEmpty() ? List.of(id) : List.of(id + ":" + qualifier, id);
    }

    /** Whether the template knows the alias or version. */
    boolean hasQualifier() {
        return qualifier.isEmpty()
                || qualifier.equals("$LATEST")
                || qualifier.chars().allMatch(Character::isDigit)
                || definition.map(it -> it.aliases().containsKey(qualifier)).orElse(true);
    }
}
