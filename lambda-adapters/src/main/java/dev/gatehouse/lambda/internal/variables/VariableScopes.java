package dev.gatehouse.lambda.internal.variables;

import dev.gatehouse.lambda.internal.life.HandlerSource;
import dev.gatehouse.lambda.internal.life.InstanceScope;
import dev.gatehouse.lambda.internal.life.InstanceScopes;
import java.util.Map;

/** Gives instances their environment variables. */
public final class VariableScopes implements InstanceScopes {

    private final VariablesOfFunction made;

    /**
     * Scopes of functions.
     *
     * @param overrides variables over the template's, by logical id or name of the function
     */
    public VariableScopes(Map<String, Map<String, String>> overrides) {
        this.made = new VariablesOfFunction(overrides);
    }

    @Override
    public InstanceScope open(HandlerSource source) {
        return new VariableScope(JvmEnvironment.present(), source, made);
    }

    @Override
    public void noteCaller() {
        JvmEnvironment.present().switchboard().noteCaller();
    }
}
