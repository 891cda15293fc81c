package dev.gatehouse.internal.templateimport;

/** Whose checks a template must pass; all, but for tables of what the SAM translator alone makes. */
public enum Checks {
    /** CloudFormation's reader, the SAM translator, API Gateway's import and deployment. */
    ALL,
    /**
     * The SAM translator's own: SAM is assumed, a null and OpenAPI 3.1 may stand, and nothing is deployed; what else is
     * refused is a finding beside what was understood.
     */
    OF_TRANSLATOR
}
