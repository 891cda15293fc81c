package dev.gatehouse.control;

import dev.gatehouse.http.HttpRequest;

/** Takes the place of a stage's web ACL: it decides about each request before anything else does. */
@FunctionalInterface
public interface WafRule {

    /**
     * With {@link Action#BLOCK}, the response is 403 {@code {"message":"Forbidden"}}, the gateway response
     * WAF_FILTERED.
     *
     * @param request as the client sent it
     * @return whether the request may continue
     */
    Action decide(HttpRequest request);

    /** What AWS WAF does with a request. */
    enum Action {
        /** The call continues. */
        ALLOW,
        /** The response is 403. */
        BLOCK
    }
}
