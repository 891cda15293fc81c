package dev.gatehouse.mutation;

import java.util.List;

/** The mutants of a template: each of its guards removed or widened once, without duplicates. */
public interface GuardMutants {

    /** {@return all mutants, in the order of the template's APIs; an open route has none} */
    List<GuardMutant> all();
}
