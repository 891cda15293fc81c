package dev.gatehouse.internal.feature.domains;

import dev.gatehouse.model.BasePathMapping;
import java.util.Optional;

/**
 * Where a request to a custom domain arrives.
 *
 * @param mapping API, stage, and what of the path the API does not see
 * @param basePathMatched as access logs show it, {@code (none)} for the empty one
 * @param routingRule id of the rule that chose; absent if a mapping did
 */
public record DomainMatch(BasePathMapping mapping, String basePathMatched, Optional<String> routingRule) {

    static DomainMatch by(BasePathMapping mapping) {
        return new DomainMatch(mapping, mapping.basePath().isEmpty() ? "(none)" : mapping.basePath(), Optional.empty());
    }
}
