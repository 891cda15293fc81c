package dev.gatehouse.internal.assembly;

import dev.gatehouse.model.BasePathMapping;
import java.util.Optional;

/**
 * By which name a request came to an API.
 *
 * @param domainName the host that handlers see
 * @param mapping of a custom domain; absent at the API's own host name
 */
record Doorway(String domainName, Optional<BasePathMapping> mapping) {}
