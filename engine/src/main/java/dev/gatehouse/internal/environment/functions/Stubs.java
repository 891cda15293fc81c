package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.internal.environment.GatewayLifecycle;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** What a test has decided about its functions, by name. */
final class Stubs {

    private final GatewayLifecycle life;
    private final Map<String, Stub> byName = new ConcurrentHashMap<>();

    Stubs(GatewayLifecycle life) {
        this.life = life;
    }

    void change(String name, UnaryOperator<Stub> change) {
        life.demand();
        byName.compute(name, (key, stub) -> change.apply(stub == null ? Stub.NONE : stub));
    }

    void remove(String name) {
        life.demand();
        byName.remove(name);
    }

    Stub of(FunctionTarget target) {
        if (byName.isEmpty()) {
            return Stub.NONE;
        }
        return target.names().stream()
                .filter(byName::containsKey)
                .findFirst()
                .map(name -> byName.getOrDefault(name, Stub.NONE))
                .orElse(Stub.NONE);
    }

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
}
