package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.control.FunctionControl;
import dev.gatehouse.control.Lambdas;
import java.util.List;

/** The control over the functions of one test. */
final class WiredLambdas implements Lambdas {

    private final FunctionWiring wiring;
    private final Stubs stubs;
    private final InvocationBook book;

    WiredLambdas(FunctionWiring wiring, Stubs stubs, InvocationBook book) {
        this.wiring = wiring;
        this.stubs = stubs;
        this.book = book;
    }

    @Override
    public FunctionControl function(String name) {
        FunctionTarget target = wiring.target(name);
        if (!wiring.isOpen() && !wiring.names().contains(target.id())) {
            throw new IllegalArgumentException(MissingFunction.unknown(name, wiring.names()));
        }
        return new WiredFunctionControl(target, stubs, book);
    }

    @Override
    public List<String> names() {
        return wiring.names();
    }
}
