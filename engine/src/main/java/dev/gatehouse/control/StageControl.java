package dev.gatehouse.control;

import java.util.Map;

/**
 * The settings of one stage, changed for this test only.
 *
 * <p>Changes apply from the next call on. Caches, throttles and counters are kept. A value that AWS would refuse is an
 * {@link IllegalArgumentException}; a setting that stages of this kind of API don't have is an {@link
 * IllegalStateException}.
 */
public interface StageControl {

    /** {@return the current stage variables, without those of a canary} */
    Map<String, String> variables();

    /**
     * Sets a stage variable. A name has letters, digits and _; a value has letters, digits and {@code -._~:/?#&=,}.
     *
     * @param name of the stage variable
     * @param value of the stage variable
     * @return this control
     */
    StageControl variable(String name, String value);

    /**
     * Removes a stage variable.
     *
     * @param name of the variable
     * @return this control
     */
    StageControl withoutVariable(String name);

    /** {@return the settings for every method or route that has no settings of its own} */
    MethodControl everyMethod();

    /**
     * {@return the settings of one method of a REST API, like {@code method("GET", "/pets/{id}")}}
     *
     * @param httpMethod like {@code GET}
     * @param resourcePath as in the template, like {@code /books/{isbn}}
     */
    MethodControl method(String httpMethod, String resourcePath);

    /**
     * {@return the settings of one route of an HTTP or WebSocket API, like {@code route("GET /pets")}}
     *
     * @param routeKey like {@code GET /books}
     */
    MethodControl route(String routeKey);

    /**
     * Gives a REST stage a cache cluster; which methods are cached depends on their settings.
     *
     * @param gigabytes 0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118 or 237
     * @return this control
     */
    StageControl cacheCluster(String gigabytes);

    /**
     * Removes the cache cluster and its entries.
     *
     * @return this control
     */
    StageControl withoutCacheCluster();

    /**
     * Writes an access log in that format, like {@code {"id":"$context.requestId"}}.
     *
     * @param format with variables like {@code $context.status}
     * @return this control
     */
    StageControl accessLog(String format);

    /**
     * Puts a web ACL in front of a REST stage.
     *
     * @param rule decides about each request
     * @return this control
     */
    StageControl waf(WafRule rule);
}
