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

/** Handlers that a test uses as the code of a function: objects, lambda expressions, mocks, and classes. */
public final class HandlerFunctions {

    private HandlerFunctions() {}

    /**
     * {@return code that runs a handler object, which all invocations share; its class shows the types of event and
     * output}
     *
     * @param handler a {@code RequestHandler} or {@code RequestStreamHandler}
     * @param options must have neither a factory nor isolation, because the object already exists
     * @throws IllegalArgumentException if they have one of these
     */
    public static FunctionCode of(Object handler, HandlerOptions options) {
        return code(HandlerSources.of(handler, Optional.empty(), forObject(options)), options);
    }

    /**
     * {@return code that runs a handler object, which all invocations share, like a lambda expression or a mock}
     *
     * @param handler a {@code RequestHandler} or {@code RequestStreamHandler}
     * @param declared the type of the field or variable that holds it: {@code RequestHandler<Event, Answer>}
     * @param options must have neither a factory nor isolation, because the object already exists
     * @throws IllegalArgumentException if they have one of these
     */
    public static FunctionCode of(Object handler, Type declared, HandlerOptions options) {
        return code(HandlerSources.of(handler, Optional.of(declared), forObject(options)), options);
    }

    /**
     * {@return code that runs a handler class of any visibility, with instances like a template's handler}
     *
     * @param handler the class that implements the handler, not an instance of it
     * @param options how it runs
     */
    public static FunctionCode of(Class<?> handler, HandlerOptions options) {
        return code(HandlerSources.of(handler, options), options);
    }

    private static HandlerOptions forObject(HandlerOptions options) {
        if (options.factory().isPresent() || options.isolation() == Isolation.CLASS_LOADER) {
            throw Misuse.of("this handler is already an object: no "
                            + (options.factory().isPresent() ? "factory makes it" : "class loader of its own loads it"))
                    .toDo(
                            "pass its class, HandlerFunctions.of(Handler.class, options), or HandlerOptions.forObjects().");
        }
        return options;
    }

    private static FunctionCode code(HandlerSource source, HandlerOptions options) {
        return new PooledCode(source, options);
    }

    /** Wired handlers, with their own instances for each test. */
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
