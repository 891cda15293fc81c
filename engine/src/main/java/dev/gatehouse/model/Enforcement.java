package dev.gatehouse.model;

/** How far a rule of the account holds that the template does not write. */
public enum Enforcement {
    /** It does not hold. */
    OFF,
    /** The start warns where it would refuse; calls go through. */
    WARN,
    /** Calls are answered as on AWS. */
    ENFORCED
}
