package dev.gatehouse.access;

/** Whether a route is guarded, and if not, why. */
public enum Openness {
    /** The route has a guard. */
    GUARDED(""),
    /** The template says that anybody may call. */
    BY_NONE("NONE is written"),
    /** The template says nothing. */
    BY_SILENCE("nothing is written"),
    /** The template says something that refuses no caller. */
    GUARDS_NOTHING("what is written guards nothing");

    private final String reason;

    Openness(String reason) {
        this.reason = reason;
    }

    /**
     * Why the route is open; empty if it is not.
     *
     * @return a few words for reports, like {@code nothing is written}
     */
    public String reason() {
        return reason;
    }
}
