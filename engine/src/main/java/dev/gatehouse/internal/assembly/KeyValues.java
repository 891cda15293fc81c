package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.feature.apikeys.ApiKeys;
import dev.gatehouse.internal.feature.apikeys.PlanRegistry;

/** The values that API keys have in one state. */
public final class KeyValues {

    private KeyValues() {}

    /**
     * The value that the key has now, by logical id or name.
     *
     * @throws IllegalArgumentException that lists the keys, if there is none
     */
    public static String of(GatewayUnderTest running, String key) {
        return ApiKeys.control(running.state(), PlanRegistry.of(running.template()))
                .key(key)
                .value();
    }
}
