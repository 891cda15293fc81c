package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.ProvidedFunction;
import dev.gatehouse.model.FunctionDefinition;
import java.util.ArrayList;
import java.util.List;

/** Several providers: the first one that has a function's code provides it. */
record ProvidersInTurn(List<FunctionProvider> providers) implements FunctionProvider {

    ProvidersInTurn {
        providers = List.copyOf(providers);
    }

    @Override
    public ProvidedFunction provide(FunctionDefinition definition) {
        if (providers.isEmpty()) {
            return ProvidedFunction.missing("no " + FunctionProvider.class.getName()
                    + " is on the class path: gatehouse-lambda-adapters has one for Java handlers");
        }
        List<String> missing = new ArrayList<>();
        for (FunctionProvider provider : providers) {
            ProvidedFunction provided = provider.provide(definition);
            if (provided.code().isPresent()) {
                return provided;
            }
            missing.add(provided.missing());
        }
        return ProvidedFunction.missing(String.join("\n", missing));
    }

    @Override
    public FunctionProvider fresh() {
        return new ProvidersInTurn(
                providers.stream().map(FunctionProvider::fresh).toList());
    }

    @Override
    public void close() {
        providers.forEach(FunctionProvider::close);
    }
}
