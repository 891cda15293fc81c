package dev.gatehouse.control;

import java.util.Map;

/**
 * The settings of one stage, changed for this test only.
 *
 * <p>Changes hold from the next call on; caches, buckets and counters stay. What AWS would refuse is an
 * {@link IllegalArgumentException}, what stages of that kind of API don't have an {@link IllegalStateException}.
 */
public interface StageControl {

    /** The stage variables as they are now, without a canary's. */
    Map<String, String> variables();

    /** Sets a stage variable; names hold letters, digits and _, values letters, digits and {@code -._~:/?#&=,}. */
    StageControl variable(String name, String value);

    StageControl withoutVariable(String name);

    /** The settings that hold for every method or route without settings of its own. */
    MethodControl everyMethod();

    /** The settings of one method of a REST API, like {@code method("GET", "/pets/{id}")}. */
    MethodControl method(String httpMethod, String resourcePath);

    /** The settings of one route of an HTTP or WebSocket API, like {@code route("GET /pets")}. */
    MethodControl route(String routeKey);

    /**
     * Gives a REST stage a cache cluster; methods are cached where their settings say so.
     *
     * @param gigabytes 0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118 or 237
     */
    StageControl cacheCluster(String gigabytes);

    /** Takes the cache cluster away, and with it all that it holds. */
    StageControl withoutCacheCluster();

    /** Writes an access log in that format, like {@code {"id":"$context.requestId"}}. */
    StageControl accessLog(String format);

    /** Puts a web ACL before a REST stage. */
    StageControl waf(WafRule rule);
}
