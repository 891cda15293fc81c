package dev.gatehouse.internal.mutation;

import dev.gatehouse.internal.claims.IgnoredClaims;
import dev.gatehouse.model.Template;
import dev.gatehouse.mutation.GuardMutant;
import dev.gatehouse.mutation.GuardMutants;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The mutants of one template; what changes nothing, and what changes the same as another, is left out. */
public final class MutantsOfTemplate implements GuardMutants {

    private static final List<Function<Template, Stream<Mutation>>> OPERATORS = List.of(
            AuthorizationMutations::of,
            AuthorizerMutations::of,
            KeyMutations::of,
            PolicyMutations::of,
            CertificateMutations::of,
            ValidatorMutations::of,
            ThrottleMutations::of,
            CorsMutations::of);

    private final List<GuardMutant> all;

    private MutantsOfTemplate(List<GuardMutant> all) {
        this.all = List.copyOf(all);
    }

    /** Makes them; the template itself stays as it is. */
    public static MutantsOfTemplate of(Template template) {
        Map<String, GuardMutant> byId = new LinkedHashMap<>();
        Set<MutantTemplate> seen = new HashSet<>(Set.of(unchanged(template)));
        mutations(template)
                .filter(mutation -> seen.add(mutation.change().apply(template)))
                .map(Mutation::mutant)
                .forEach(mutant -> byId.putIfAbsent(mutant.id(), mutant));
        return new MutantsOfTemplate(List.copyOf(byId.values()));
    }

    private static Stream<Mutation> mutations(Template template) {
        return OPERATORS.stream().flatMap(operator -> operator.apply(template));
    }

    private static MutantTemplate unchanged(Template template) {
        return new MutantTemplate(template, IgnoredClaims.none());
    }

    @Override
    public List<GuardMutant> all() {
        return all;
    }

    /**
     * The template with that mutant's change; no other mutant is made.
     *
     * @throws IllegalArgumentException if the template has no such guard
     */
    public static MutantTemplate apply(Template template, GuardMutant mutant) {
        return mutations(template)
                .filter(mutation -> mutation.mutant().id().equals(mutant.id()))
                .map(mutation -> mutation.change().apply(template))
                .filter(mutated -> !mutated.equals(unchanged(template)))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the template has no guard to mutate as \"" + mutant.id()
                                + "\".\n  to do:       use a mutant of this template, from get(GuardMutants.class)."));
    }
}
