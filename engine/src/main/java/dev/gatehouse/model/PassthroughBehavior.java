package dev.gatehouse.model;

/** What happens to a body that no request template fits. */
public enum PassthroughBehavior {
    WHEN_NO_MATCH,
    WHEN_NO_TEMPLATES,
    NEVER
}
