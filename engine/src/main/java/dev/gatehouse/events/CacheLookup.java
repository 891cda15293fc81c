package dev.gatehouse.events;

/**
 * The response cache was asked.
 *
 * @param outcome what came of it
 */
public record CacheLookup(Outcome outcome) implements Fact {

    /** What came of it. */
    public enum Outcome {
        /** The cache answered. */
        HIT,
        /** The integration was asked. */
        MISS,
        /** An authorised client had the entry replaced. */
        INVALIDATED
    }

    @Override
    public GateName gate() {
        return GateName.CACHING;
    }

    @Override
    public String story() {
        return "cache: " + outcome;
    }
}
