package dev.gatehouse.internal.feature.apikeys;

import dev.gatehouse.internal.environment.GatewayLifecycle;
import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.model.ApiKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a test changed of the template's API keys. */
final class KeyChanges {

    static final StateKey<KeyChanges> KEY = StateKey.using(environment -> new KeyChanges(environment.life()));

    private final GatewayLifecycle life;
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final Map<String, Boolean> enabled = new ConcurrentHashMap<>();

    private KeyChanges(GatewayLifecycle life) {
        this.life = life;
    }

    GatewayLifecycle life() {
        return life;
    }

    String value(ApiKey key) {
        return values.getOrDefault(key.logicalId(), key.value());
    }

    boolean isEnabled(ApiKey key) {
        return enabled.getOrDefault(key.logicalId(), key.enabled());
    }

    void setValue(ApiKey key, String value) {
        life.demand();
        values.put(key.logicalId(), value);
    }

    void setEnabled(ApiKey key, boolean now) {
        life.demand();
        enabled.put(key.logicalId(), now);
    }

    /** The key that has this value now. */
    Optional<ApiKey> find(List<ApiKey> keys, String value) {
        for (ApiKey key : keys) {
            if (value(key).equals(value)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }
}
