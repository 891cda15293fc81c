package dev.gatehouse.lambda;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.lambda.internal.life.HandlerSource;
import dev.gatehouse.lambda.internal.life.InstancePool;
import dev.gatehouse.lambda.internal.life.Runaways;
import dev.gatehouse.lambda.internal.variables.VariableScopes;
import java.lang.reflect.Type;
import java.util.Optional;

/** Handlers that stand for a function in a test: objects, lambda expressions, mocks, and other classes. */
public final class HandlerFunctions {

    private HandlerFunctions() {}

    /**
     * {@return a handler object, shared by all invocations; its class tells the types of event and answer}
     *
     * @param handler a {@code RequestHandler} or {@code RequestStreamHandler}
     * @param options without a factory and without isolation, which come too late for an object
     * @throws IllegalArgumentException if they ask for one of these
     */
    public static FunctionCode of(Object handler, HandlerOptions options) {
        return code(HandlerSources.of(handler, Optional.empty(), forObject(options)), options);
    }

    /**
     * {@return a handler object, shared by all invocations, like a lambda expression or a mock}
     *
     * @param handler a {@code RequestHandler} or {@code RequestStreamHandler}
     * @param declared the type of the field or variable that holds it: {@code RequestHandler<Event, Answer>}
     * @param options without a factory and without isolation, which come too late for an object
     * @throws IllegalArgumentException if they ask for one of these
     */
    public static FunctionCode of(Object handler, Type declared, HandlerOptions options) {
        return code(HandlerSources.of(handler, Optional.of(declared), forObject(options)), options);
    }

    /**
     * {@return a handler class of any visibility, with instances as a template's handler has them}
     *
     * @param handler the class that implements the handler, not an instance of it
     * @param options as for the handlers that a template names
     */
    public static FunctionCode of(Class<?> handler, HandlerOptions options) {
        return code(HandlerSources.of(handler, options), options);
    }

    private static HandlerOptions forObject(HandlerOptions options) {
        if (options.factory().isPresent() || options.isolation() == Isolation.CLASS_LOADER) {
            throw Misuse.of("this handler is an object already: no "
                            + (options.factory().isPresent() ? "factory makes it" : "class loader of its own loads it"))
                    .toDo(
                            "give its class, HandlerFunctions.of(Handler.class, options), or HandlerOptions.forObjects().");
        }
        return options;
    }

    private static FunctionCode code(HandlerSource source, HandlerOptions options) {
        return new PooledCode(source, options);
    }

    /** Wired handlers, with instances of their own for each test. */
    private static final class PooledCode implements FunctionCode {

        private final HandlerSource source;
        private final HandlerOptions options;
        private final Runaways runaways = new Runaways();
        private final InstancePool pool;

        PooledCode(HandlerSource source, HandlerOptions options) {
            this.source = source;
            this.options = options;
            this.pool = new InstancePool(
                    source,
                    new InstancePool.Around(
                            new VariableScopes(options.environment()),
                            options.leftovers().leavings(),
                            runaways));
        }

        @Override
        public FunctionOutcome invoke(Invocation invocation) {
            return pool.invoke(invocation);
        }

        @Override
        public FunctionCode fresh() {
            return new PooledCode(source.fresh(), options);
        }

        @Override
        public void close() {
            pool.close();
            runaways.report();
        }
    }
}
