package dev.gatehouse.internal.feature.caching;

import java.util.List;
import java.util.Optional;

/**
 * What separates cached answers.
 *
 * @param deployment which deployment answered
 * @param method like {@code GET /pets/{id}}
 * @param values of the key parameters in their order; one that the request lacks is a value of its own
 */
record CacheKey(String deployment, String method, List<Optional<String>> values) {}
