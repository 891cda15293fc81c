package dev.gatehouse.lambda;

import dev.gatehouse.function.Invocation;
import dev.gatehouse.lambda.internal.life.InstanceScope;
import java.util.Optional;
import java.util.function.Supplier;

/** What surrounds the instances of a function. */
final class Scopes {

    private Scopes() {}

    static Supplier<InstanceScope> of(HandlerOptions options) {
        return NoScope::new;
    }

    private static final class NoScope implements InstanceScope {
        @Override
        public void enter(Invocation invocation) {}

        @Override
        public Optional<String> leave() {
            return Optional.empty();
        }
    }
}
