package dev.gatehouse.internal.claims;

import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Claims of tokens that routes don't look at: none in any gateway but a mutant.
 *
 * @param byPlace by API and route
 */
public record IgnoredClaims(Map<Place, Set<TokenClaim>> byPlace) {

    private static final IgnoredClaims NONE = new IgnoredClaims(Map.of());

    public IgnoredClaims {
        byPlace = Map.copyOf(byPlace);
    }

    public static IgnoredClaims none() {
        return NONE;
    }

    /** One claim at each of these routes. */
    public static IgnoredClaims of(TokenClaim claim, List<Place> places) {
        return new IgnoredClaims(
                places.stream().distinct().collect(Collectors.toMap(place -> place, place -> Set.of(claim))));
    }

    /**
     * Those of a route.
     *
     * @param route like {@code GET /orders/{id}}
     */
    public Set<TokenClaim> at(String api, String route) {
        return byPlace.getOrDefault(new Place(api, route), Set.of());
    }
}
