package dev.gatehouse.internal.templateimport.resolve.name;

import java.util.Optional;

/**
 * Which resource a physical name means.
 *
 * @param qualifier alias or version, if the name is a function's and says one
 */
public record NameOwner(String logicalId, Optional<String> qualifier) {

    NameOwner qualifiedBy(Optional<String> other) {
        return new NameOwner(logicalId, other);
    }
}
