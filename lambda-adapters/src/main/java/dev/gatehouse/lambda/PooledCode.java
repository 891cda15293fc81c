package dev.gatehouse.lambda;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.lambda.internal.life.HandlerSource;
import dev.gatehouse.lambda.internal.life.InstancePool;
import dev.gatehouse.lambda.internal.life.Runaways;
import dev.gatehouse.lambda.internal.variables.VariableScopes;

/** Wired handlers, with instances of their own for each test. */
final class PooledCode implements FunctionCode {

    private final HandlerSource source;
    private final HandlerOptions options;
    private final Runaways runaways = new Runaways();
    private final InstancePool pool;

    PooledCode(HandlerSource source, HandlerOptions options) {
        this.source = source;
        this.options = options;
        this.pool = new InstancePool(source, new VariableScopes(options.environment()), runaways);
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
