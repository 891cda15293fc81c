package dev.gatehouse.internal.feature.apikeys;

import dev.gatehouse.control.ApiKeyControl;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.control.UsagePlans.PlanUsage;
import dev.gatehouse.internal.environment.GatewayLifecycle;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.PlanStage;
import dev.gatehouse.model.UsagePlan;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The keys and plans of one test, over the template's. */
record LiveUsagePlans(PlanRegistry registry, KeyChanges changes, Usage usage) implements UsagePlans {

    @Override
    public List<String> plans() {
        return registry.plans().stream().map(UsagePlan::logicalId).toList();
    }

    @Override
    public List<String> keys() {
        return registry.keys().stream().map(ApiKey::logicalId).toList();
    }

    @Override
    public ApiKeyControl key(String key) {
        return new LiveApiKey(find(key), changes, registry.keys());
    }

    @Override
    public PlanUsage usage(String plan, String key) {
        ApiKey found = find(key);
        UsagePlan of = registry.plan(plan).orElseThrow(() -> unknown("usage plan", plan, plans()));
        if (!of.apiKeys().contains(found.logicalId())) {
            throw unknown("key in the usage plan " + of.logicalId() + " called", key, of.apiKeys());
        }
        return new LivePlanUsage(new Membership(found, of, new PlanStage("", "", Map.of())), usage, changes.life());
    }

    private ApiKey find(String key) {
        return registry.key(key).orElseThrow(() -> unknown("API key", key, keys()));
    }

    private IllegalArgumentException unknown(String what, String name, List<String> known) {
        return Misuse.unknown(what, String.valueOf(name), known)
                .toDo(known.isEmpty() ? "define one in the template." : "write one of these.");
    }

    /** One key of one test. */
    private record LiveApiKey(ApiKey key, KeyChanges changes, List<ApiKey> all) implements ApiKeyControl {

        @Override
        public String value() {
            return changes.value(key);
        }

        @Override
        public void value(String value) {
            int length = ArgumentChecks.present(value, "the key's value", "\"0123456789abcdefghij\"")
                    .length();
            if (length < 20 || length > 128) {
                throw Misuse.of("the value of the API key " + key.logicalId() + " can't be \"" + value + "\": it has "
                                + length + " characters")
                        .toDo("give 20 to 128 characters, as AWS demands.");
            }
            all.stream()
                    .filter(other -> !other.equals(key) && changes.value(other).equals(value))
                    .findFirst()
                    .ifPresent(other -> {
                        throw Misuse.of("the API key \"" + other.logicalId() + "\" has that value already")
                                .toDo("give each key a value of its own.");
                    });
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

    /** What one key of one test uses of one plan. */
    private record LivePlanUsage(Membership member, Usage usage, GatewayLifecycle life) implements PlanUsage {

        @Override
        public long used() {
            return usage.used(member);
        }

        @Override
        public OptionalLong remaining() {
            return usage.remaining(member);
        }

        @Override
        public void remaining(long requests) {
            life.demand();
            if (requests < 0) {
                throw Misuse.of("a key can't have " + requests + " requests left")
                        .toDo("use zero or more.");
            }
            if (member.plan().quota().isEmpty()) {
                throw new IllegalStateException(
                        "the usage plan " + member.plan().logicalId() + " has no quota, so there is nothing to extend."
                                + "\n  to do:       give it a Quota in the template.");
            }
            usage.setRemaining(member, requests);
        }
    }
}
