package dev.gatehouse.internal.pipeline.context;

import java.util.Optional;

/**
 * The request's own part of the context.
 *
 * @param httpMethod as the client sent it
 * @param path as {@code $context.path} shows it, with the stage
 * @param resourcePath the path below the stage that routing looks at, as sent
 * @param domainName the Host that handlers see
 * @param basePathMatched mapping path of a custom domain, {@code (none)} for the empty one; absent elsewhere
 * @param routingRule id of the routing rule that matched
 */
public record RequestContext(
        String httpMethod,
        String path,
        String resourcePath,
        String protocol,
        String domainName,
        Optional<String> basePathMatched,
        Optional<String> routingRule) {

    /** A request that no routing rule has sent here. */
    public RequestContext(
            String httpMethod,
            String path,
            String resourcePath,
            String protocol,
            String domainName,
            Optional<String> basePathMatched) {
        this(httpMethod, path, resourcePath, protocol, domainName, basePathMatched, Optional.empty());
    }

    /** The same request, shown with another path. */
    public RequestContext withPath(String shown) {
        return new RequestContext(httpMethod, shown, resourcePath, protocol, domainName, basePathMatched, routingRule);
    }

    /** The first label of the domain name. */
    public String domainPrefix() {
        int dot = domainName.indexOf('.');
        return dot < 0 ? domainName : domainName.substring(0, dot);
    }
}
