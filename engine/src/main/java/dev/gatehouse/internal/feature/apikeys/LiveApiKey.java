package dev.gatehouse.internal.feature.apikeys;

import dev.gatehouse.control.ApiKeyControl;
import dev.gatehouse.model.ApiKey;

/** One key of one test. */
record LiveApiKey(ApiKey key, KeyChanges changes) implements ApiKeyControl {

    @Override
    public String value() {
        return changes.value(key);
    }

    @Override
    public void value(String value) {
        changes.setValue(key, value);
    }

    @Override
    public boolean isEnabled() {
        return changes.isEnabled(key);
    }

    @Override
    public void enable() {
        changes.setEnabled(key, true);
    }

    @Override
    public void disable() {
        changes.setEnabled(key, false);
    }
}
