package dev.gatehouse.control;

/** What AWS WAF does with a request. */
public enum WafAction {
    ALLOW,
    BLOCK
}
