package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.FunctionCode;
import java.time.Duration;
import java.util.Optional;

/**
 * What a test has decided about a function.
 *
 * @param code stands for the function's own
 * @param sleep time that the function pretends to take first
 */
record Stub(Optional<FunctionCode> code, Duration sleep) {

    static final Stub NONE = new Stub(Optional.empty(), Duration.ZERO);

    Stub running(FunctionCode other) {
        return new Stub(Optional.of(other), sleep);
    }

    Stub sleeping(Duration other) {
        return new Stub(code, other);
    }
}
