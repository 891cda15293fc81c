package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.Node;

/** One intrinsic function. */
interface Intrinsic {

    /** The value of the function; {@code argument} is as written, its own functions not yet evaluated. */
    Node evaluate(Node argument, FunctionCall site);
}
