package dev.gatehouse.junit.internal.deployed;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Aborts a test that needs what a deployed stage does not give. */
final class NeedsJvmException extends TestAbortedException {

    private static final long serialVersionUID = 1;
    private static final int DEEPEST = 12;

    /** The reason alone, which many tests may share. */
    private final String reason;

    NeedsJvmException(String reason, String stages) {
        super("Gatehouse: not run against " + stages + ": " + reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** The abort in a failure: itself, one of its causes, or one that was suppressed. */
    static Optional<NeedsJvmException> in(Throwable failure) {
        return in(failure, DEEPEST);
    }

    private static Optional<NeedsJvmException> in(Throwable failure, int depth) {
        if (failure instanceof NeedsJvmException found) {
            return Optional.of(found);
        }
        if (depth == 0) {
            return Optional.empty();
        }
        return Stream.concat(Optional.ofNullable(failure.getCause()).stream(), Arrays.stream(failure.getSuppressed()))
                .flatMap(inner -> in(inner, depth - 1).stream())
                .findFirst();
    }
}
