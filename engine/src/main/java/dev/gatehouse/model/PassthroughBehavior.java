package dev.gatehouse.model;

/** What happens to a body that no request template matches. */
public enum PassthroughBehavior {
    /** A body without a template for its type is passed on. */
    WHEN_NO_MATCH,
    /** Bodies are passed on only if there is no template at all. */
    WHEN_NO_TEMPLATES,
    /** A body without a template for its type is refused with 415. */
    NEVER
}
