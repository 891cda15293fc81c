package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.Json;

/** One keyword of a schema with its value. */
interface Keyword {

    /** Tells the run what the value violates; passes values of types that the keyword does not speak of. */
    void check(Json value, Run run);
}
