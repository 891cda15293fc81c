package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.environment.Slot;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.model.ApiDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Where a test keeps the stages that it has changed, assembled anew; caches, buckets and counters stay.
 *
 * @param <L> a stage with its lines
 */
final class ChangedStages<L> {

    private final Slot<Map<String, L>> slot = Slot.of(ConcurrentHashMap::new);

    /** The stage as the test has changed it; empty if it has not. */
    Optional<L> find(ApiDefinition api, String stage, State state) {
        return state.ifMade(slot).map(changed -> changed.get(key(api, stage)));
    }

    /** Changes a stage, after every change before; {@code original} is the template's. */
    void change(ApiDefinition api, String stage, State state, Change<L> change) {
        state.get(slot).compute(key(api, stage), (key, before) -> change.to()
                .apply(before == null ? change.original() : before));
    }

    private static String key(ApiDefinition api, String stage) {
        return api.logicalId() + "/" + stage;
    }

    /** What becomes of a stage. */
    record Change<L>(L original, UnaryOperator<L> to) {}
}
