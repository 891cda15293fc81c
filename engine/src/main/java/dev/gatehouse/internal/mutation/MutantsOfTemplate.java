package dev.gatehouse.internal.mutation;

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

    private final Map<String, Mutation> byId = new LinkedHashMap<>();

    private MutantsOfTemplate() {}

    /** Makes them; the template itself stays as it is. */
    public static MutantsOfTemplate of(Template template) {
        var mutants = new MutantsOfTemplate();
        Set<Template> seen = new HashSet<>(Set.of(template));
        OPERATORS.stream()
                .flatMap(operator -> operator.apply(template))
                .filter(mutation -> seen.add(mutation.change().apply(template)))
                .forEach(mutation -> mutants.byId.putIfAbsent(mutation.mutant().id(), mutation));
        return mutants;
    }

    @Override
    public List<GuardMutant> all() {
        return byId.values().stream().map(Mutation::mutant).toList();
    }

    /**
     * The template with that mutant's change.
     *
     * @throws IllegalArgumentException if the template has no such guard
     */
    public static Template apply(Template template, GuardMutant mutant) {
        Mutation mutation = of(template).byId.get(mutant.id());
        if (mutation == null) {
            throw new IllegalArgumentException("the template has no guard to mutate as \"" + mutant.id()
                    + "\".\n  to do:       take a mutant of this very template, from get(GuardMutants.class).");
        }
        return mutation.change().apply(template);
    }
}
