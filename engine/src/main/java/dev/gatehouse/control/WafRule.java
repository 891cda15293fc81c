package dev.gatehouse.control;

import dev.gatehouse.http.HttpRequest;

/** Stands for the web ACL of a stage: decides about each request before anything else does. */
@FunctionalInterface
public interface WafRule {

    /**
     * {@link Action#BLOCK} answers 403 {@code {"message":"Forbidden"}}, the gateway response WAF_FILTERED.
     *
     * @param request as the client sent it
     * @return whether the request may go on
     */
    Action decide(HttpRequest request);

    /** What AWS WAF does with a request. */
    enum Action {
        /** The call goes on. */
        ALLOW,
        /** The call is answered with 403. */
        BLOCK
    }
}
