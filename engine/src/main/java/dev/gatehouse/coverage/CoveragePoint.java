package dev.gatehouse.coverage;

import dev.gatehouse.model.Location;

/**
 * One thing that calls can exercise, and how often they have done so.
 *
 * @param api logical id
 * @param kind what is counted
 * @param place what is exercised, like {@code GET /pets/{id}} or the name of an authorizer
 * @param outcome the outcome that counts, like {@code denied}
 * @param location where the template defines it
 * @param hits how many calls have exercised it
 */
public record CoveragePoint(String api, CoverageKind kind, String place, String outcome, Location location, long hits) {

    /**
     * A copy with another number of hits.
     *
     * @param other how often it was exercised; 0 for never
     * @return a copy with this changed
     */
    public CoveragePoint withHits(long other) {
        return new CoveragePoint(api, kind, place, outcome, location, other);
    }

    /** {@return whether any call has exercised it} */
    public boolean isCovered() {
        return hits > 0;
    }

    /** Like {@code OrdersApi authorizers: TokenAuth denied}. */
    @Override
    public String toString() {
        return api + " " + kind.title() + ": " + place + " " + outcome;
    }
}
