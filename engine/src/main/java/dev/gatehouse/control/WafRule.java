package dev.gatehouse.control;

import dev.gatehouse.http.HttpRequest;

/** Stands for the web ACL of a stage: decides about each request before anything else does. */
@FunctionalInterface
public interface WafRule {

    /**
     * {@link WafAction#BLOCK} answers 403 {@code {"message":"Forbidden"}}, the gateway response WAF_FILTERED.
     *
     * @param request as the client sent it
     * @return whether the request may go on
     */
    WafAction decide(HttpRequest request);
}
