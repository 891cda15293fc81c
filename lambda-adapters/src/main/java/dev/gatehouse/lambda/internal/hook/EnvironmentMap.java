package dev.gatehouse.lambda.internal.hook;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The map behind {@code System.getenv}: each use of it sees the variables of who uses it.
 *
 * <p>The JVM holds it anyway, so it is the way from code inlined in the JDK to us: such code asks with a key that is an
 * array, and gets what is no text. Tools that change the environment of the JVM change the map that was there before.
 */
final class EnvironmentMap extends AbstractMap<String, Object> {

    private final Map<String, String> jvm;
    private final HookAnswers answers;

    EnvironmentMap(Map<String, String> jvm, HookAnswers answers) {
        this.jvm = jvm;
        this.answers = answers;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        if (key instanceof Object[] question) {
            return answers.ask(HookPart.valueOf((String) question[0]), question[1]);
        }
        return key instanceof String name ? answers.value(name) : jvm.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public @Nullable Object put(String name, Object value) {
        return jvm.put(name, (String) value);
    }

    @Override
    public @Nullable Object remove(@Nullable Object name) {
        return jvm.remove(name);
    }

    @Override
    public void clear() {
        jvm.clear();
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new Entries();
    }

    /** A view, since the JVM keeps it for all who ask. */
    private final class Entries extends AbstractSet<Map.Entry<String, Object>> {

        @Override
        public Iterator<Map.Entry<String, Object>> iterator() {
            return new HashMap<String, Object>(answers.all()).entrySet().iterator();
        }

        @Override
        public int size() {
            return answers.all().size();
        }
    }
}
