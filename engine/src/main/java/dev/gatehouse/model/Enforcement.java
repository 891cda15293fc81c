package dev.gatehouse.model;

/** Whether a rule applies that the template does not contain. */
public enum Enforcement {
    /** The rule does not apply. */
    OFF,
    /** A warning at the start names what the rule would refuse; calls are not affected. */
    WARN,
    /** The rule applies, as on AWS. */
    ENFORCED
}
