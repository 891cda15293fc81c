package dev.gatehouse.internal.expression;

import dev.gatehouse.internal.expression.value.MappingSource;
import java.util.List;

/** A place in a mapping source. */
interface Reference {

    /** The values there, in order; none if it is absent. */
    List<String> values(MappingSource source);
}
