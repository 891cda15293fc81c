package dev.gatehouse.internal.mutation;

import dev.gatehouse.internal.claims.IgnoredClaims;
import dev.gatehouse.internal.claims.TokenClaim;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Template;
import dev.gatehouse.mutation.GuardKind;
import dev.gatehouse.mutation.GuardMutant;
import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A mutant and how it is made of the template.
 *
 * @param change gives the mutated template
 */
record Mutation(GuardMutant mutant, Function<Template, MutantTemplate> change) {

    /** What is going to be changed: a guard and the calls that come to it. */
    record Guard(GuardKind kind, List<Place> places, Location location) {

        Guard {
            places = List.copyOf(places);
        }

        /** A guard of one route. */
        static Guard of(GuardKind kind, GuardedPlace place) {
            return new Guard(kind, List.of(place.place()), place.location());
        }

        Mutation changed(String what, UnaryOperator<Template> change) {
            return mutation(what, template -> new MutantTemplate(change.apply(template), IgnoredClaims.none()));
        }

        /** Its routes leave a claim of tokens unread. */
        Mutation ignoring(TokenClaim claim, String what) {
            return mutation(what, template -> new MutantTemplate(template, IgnoredClaims.of(claim, places)));
        }

        private Mutation mutation(String what, Function<Template, MutantTemplate> change) {
            String api = places.isEmpty() ? "" : places.get(0).api() + " ";
            return new Mutation(new GuardMutant(api + what, kind, what, places, location), change);
        }
    }
}
