package dev.gatehouse.conformance;

/** A case does not hold. */
final class CaseFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    CaseFailure(String message) {
        super(message);
    }

    /** For what the gateway does not offer yet. */
    static CaseFailure notYet(String what) {
        return new CaseFailure("not built yet: " + what);
    }
}
