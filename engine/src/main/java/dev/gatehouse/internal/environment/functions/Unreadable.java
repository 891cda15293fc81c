package dev.gatehouse.internal.environment.functions;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stands for an error of a user that can't be shown: its own methods throw, or its causes have no end. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int MOST_CAUSES = 1_000;

    private Unreadable(Throwable thrown, String why) {
        super(thrown.getClass().getName() + " can't be shown: " + why, null, false, false);
    }

    /** What stands for the error; empty if all of it can be read, as nearly always. */
    public static Optional<Unreadable> of(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(thrown));
        while (!open.isEmpty()) {
            Throwable at = open.remove();
            if (seen.add(at)) {
                Optional<String> why = read(at, open);
                if (why.isPresent()) {
                    return Optional.of(new Unreadable(at, why.get()));
                }
            }
            if (seen.size() > MOST_CAUSES) {
                return Optional.of(new Unreadable(thrown, "it has more than " + MOST_CAUSES + " causes"));
            }
        }
        return Optional.empty();
    }

    // whatever a user's method throws is caught, errors of memory and stack included
    @SuppressWarnings({"ReturnValueIgnored", "ResultOfMethodCallIgnored"})
    private static Optional<String> read(Throwable thrown, Deque<Throwable> causes) {
        String part = "getMessage";
        try {
            thrown.getMessage();
            part = "getLocalizedMessage";
            thrown.getLocalizedMessage();
            part = "toString";
            thrown.toString();
            part = "getStackTrace";
            List.of(thrown.getStackTrace());
            part = "getCause";
            Optional.ofNullable(thrown.getCause()).ifPresent(causes::add);
            causes.addAll(List.of(thrown.getSuppressed()));
            return Optional.empty();
        } catch (Throwable broken) {
            return Optional.of("its " + part + "() throws " + broken.getClass().getName());
        }
    }
}
