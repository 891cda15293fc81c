package dev.gatehouse.events;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** What lies at the bottom of an error: frameworks wrap it, or suppress it for a later one that says less. */
final class RootCause {

    private RootCause() {}

    /** The first suppressed error on the way down, else the last cause; empty if the error itself is all there is. */
    static Optional<Throwable> of(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable at = thrown;
        while (seen.add(at)) {
            Throwable next = at.getSuppressed().length > 0 ? at.getSuppressed()[0] : at.getCause();
            if (next == null) {
                break;
            }
            at = next;
        }
        return Optional.of(at).filter(it -> it != thrown);
    }
}
