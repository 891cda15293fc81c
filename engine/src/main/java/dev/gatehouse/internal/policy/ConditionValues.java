package dev.gatehouse.internal.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The values of a call's condition keys; made when a policy asks for the first of them, which few policies do. */
public final class ConditionValues {

    private final Supplier<Map<String, List<String>>> maker;
    private volatile @Nullable Map<String, List<String>> made;

    private ConditionValues(Supplier<Map<String, List<String>>> maker) {
        this.maker = maker;
    }

    /** The values that the maker makes, by condition key, whose case does not matter; an empty list counts as absent. */
    public static ConditionValues of(Supplier<Map<String, List<String>>> maker) {
        return new ConditionValues(maker);
    }

    public static ConditionValues none() {
        return new ConditionValues(Map::of);
    }

    /** These and others, which count where both have a key. */
    public ConditionValues plus(ConditionValues others) {
        return new ConditionValues(() -> {
            Map<String, List<String>> all = new HashMap<>(all());
            all.putAll(others.all());
            return all;
        });
    }

    /** The values of a condition key in lower case; none if the call does not have it. */
    List<String> get(String lowerCaseKey) {
        return all().getOrDefault(lowerCaseKey, List.of());
    }

    /** All values, by condition key in lower case. */
    Map<String, List<String>> all() {
        Map<String, List<String>> known = made;
        if (known == null) {
            Map<String, List<String>> lower = new HashMap<>();
            maker.get().forEach((key, values) -> lower.put(key.toLowerCase(Locale.ROOT), List.copyOf(values)));
            known = lower;
            made = known;
        }
        return known;
    }
}
