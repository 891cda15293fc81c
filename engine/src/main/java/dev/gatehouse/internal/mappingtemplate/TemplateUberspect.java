package dev.gatehouse.internal.mappingtemplate;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.velocity.runtime.directive.ForeachScope;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;

/**
 * Lets templates reach text, numbers, lists and maps, and nothing else of Java; Velocity makes it by reflection.
 *
 * <p>Whatever else a permitted method returns can be printed, but neither asked nor walked.
 */
public final class TemplateUberspect extends UberspectImpl {

    /** Methods of permitted values that lead to the JVM, or let one call fill the memory. */
    private static final Set<String> REFUSED =
            Set.of("getClass", "class", "wait", "notify", "notifyAll", "intern", "repeat", "getInfo", "info");

    @Override
    public @Nullable VelMethod getMethod(@Nullable Object target, String name, Object[] arguments, Info place) {
        if (!isOpen(target, name)) {
            return null;
        }
        Optional<VelMethod> bounded = target instanceof String
                ? PatternMethod.of(name, arguments).or(() -> WideningMethod.of(name, arguments))
                : Optional.empty();
        return bounded.orElseGet(() -> super.getMethod(target, name, arguments, place));
    }

    @Override
    public @Nullable VelPropertyGet getPropertyGet(@Nullable Object target, String name, Info place) {
        if (target instanceof Map<?, ?> && !(target instanceof ForeachScope)) {
            return new MemberGet(name);
        }
        return isOpen(target, name) ? super.getPropertyGet(target, name, place) : null;
    }

    @Override
    public @Nullable VelPropertySet getPropertySet(
            @Nullable Object target, String name, @Nullable Object value, Info place) {
        return target instanceof Map<?, ?> && !(target instanceof ForeachScope)
                ? super.getPropertySet(target, name, value, place)
                : null;
    }

    @Override
    public @Nullable Iterator<?> getIterator(@Nullable Object target, Info place) {
        return isOpen(target, "iterator") ? super.getIterator(target, place) : null;
    }

    private static boolean isOpen(@Nullable Object target, String name) {
        return target != null && !REFUSED.contains(name) && isOpen(target);
    }

    private static boolean isOpen(Object target) {
        return isValue(target)
                || target instanceof Collection<?>
                || target instanceof Map<?, ?>
                || target instanceof Map.Entry<?, ?>
                || target instanceof Iterator<?>
                || target instanceof InputVariable
                || target instanceof UtilVariable;
    }

    private static boolean isValue(Object target) {
        return target instanceof String
                || target instanceof Number
                || target instanceof Boolean
                || target instanceof Character
                || target instanceof String[]
                || target instanceof byte[];
    }

    /** A member of a map: data, whatever it is called. */
    private record MemberGet(String name) implements VelPropertyGet {

        @Override
        public @Nullable Object invoke(Object target) {
            return ((Map<?, ?>) target).get(name);
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return "get";
        }
    }
}
