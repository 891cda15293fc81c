package dev.gatehouse.lambda.internal.hook;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where the JVM's environment asks first; a copy of this class lives in the boot loader.
 *
 * <p>Its name and fields are used by inlined code and by reflection. Absent answers leave the JVM's own.
 */
public final class EnvironmentHook {

    /** Name of a variable to an array that holds its value, or null in it; null to ask the JVM. */
    public static volatile Function<String, Object> byName = name -> null;

    /** All variables; null to ask the JVM. */
    public static volatile Supplier<Map<String, String>> all = () -> null;

    /** Changes the variables that a child process gets. */
    public static volatile Consumer<Map<String, String>> child = variables -> {};

    /** Whether the present thread has variables of its own. */
    public static volatile BooleanSupplier active = () -> false;

    private EnvironmentHook() {}
}
