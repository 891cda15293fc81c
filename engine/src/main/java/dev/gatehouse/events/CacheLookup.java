package dev.gatehouse.events;

/**
 * The response cache was used.
 *
 * @param outcome the result
 */
public record CacheLookup(Outcome outcome) implements Fact {

    /** The result of a lookup. */
    public enum Outcome {
        /** The cache had the response. */
        HIT,
        /** The integration was called. */
        MISS,
        /** An authorized client invalidated the entry. */
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
