package dev.gatehouse.events;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** The root cause of an error that a framework has wrapped or suppressed. */
final class RootCause {

    private RootCause() {}

    /** The first suppressed error among the causes, or else the last cause; empty if the error has neither. */
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
