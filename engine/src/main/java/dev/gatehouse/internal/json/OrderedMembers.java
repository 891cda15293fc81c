package dev.gatehouse.internal.json;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** OrderedMembers in order that nobody changes any more, so that trees may share them instead of copying. */
public final class OrderedMembers<V> extends AbstractMap<String, V> {

    private final Map<String, V> map;

    private OrderedMembers(Map<String, V> map) {
        this.map = Collections.unmodifiableMap(map);
    }

    /** That map, which from now on nobody changes. */
    public static <V> OrderedMembers<V> owning(Map<String, V> map) {
        return new OrderedMembers<>(map);
    }

    /** What is in that map now; the map itself if nobody changes it. */
    public static <V> OrderedMembers<V> of(Map<String, V> map) {
        return map instanceof OrderedMembers<V> members ? members : new OrderedMembers<>(new LinkedHashMap<>(map));
    }

    @Override
    public @Nullable V get(Object name) {
        return map.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return map.containsKey(name);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public Set<String> keySet() {
        return map.keySet();
    }

    @Override
    public Collection<V> values() {
        return map.values();
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return map.entrySet();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        map.forEach(action);
    }
}
