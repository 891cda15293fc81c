package dev.gatehouse.internal.template.resolve.name;

import java.util.Optional;

/**
 * Which resource a physical name means.
 *
 * @param attribute the attribute whose value the name is; empty if it is what {@code Ref} gives
 * @param qualifier alias or version, if the name is a function's and says one
 */
public record NameOwner(String logicalId, String type, String attribute, Optional<String> qualifier) {

    NameOwner qualifiedBy(Optional<String> other) {
        return new NameOwner(logicalId, type, attribute, other);
    }
}
