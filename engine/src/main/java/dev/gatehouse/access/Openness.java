package dev.gatehouse.access;

/** Whether a route is guarded, and if not, why. */
public enum Openness {
    /** The route has a guard. */
    GUARDED(""),
    /** The template says that anybody may call. */
    BY_NONE("the template says NONE"),
    /** The template says nothing. */
    BY_SILENCE("the template says nothing"),
    /** The template says something that refuses no caller. */
    GUARDS_NOTHING("what the template says protects nothing");

    private final String reason;

    Openness(String reason) {
        this.reason = reason;
    }

    /**
     * Why the route is open; empty if it is not.
     *
     * @return a few words for reports, like {@code the template says nothing}
     */
    public String reason() {
        return reason;
    }
}
