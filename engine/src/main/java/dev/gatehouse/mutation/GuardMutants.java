package dev.gatehouse.mutation;

import java.util.List;

/** The mutants of a template: each of its guards taken away or widened once, without duplicates. */
public interface GuardMutants {

    /** {@return all of them, in the order of the template's APIs; a route that anybody may call has none} */
    List<GuardMutant> all();
}
