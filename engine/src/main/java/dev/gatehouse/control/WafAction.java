package dev.gatehouse.control;

/** What AWS WAF does with a request. */
public enum WafAction {
    /** The call goes on. */
    ALLOW,
    /** The call is answered with 403. */
    BLOCK
}
