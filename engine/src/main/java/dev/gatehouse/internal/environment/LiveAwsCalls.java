package dev.gatehouse.internal.environment;

import dev.gatehouse.function.AwsCall;
import dev.gatehouse.function.AwsCalls;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The tests that live in this JVM, for calls of the AWS SDK on threads that belong to none of their functions.
 *
 * <p>The one static registry: the SDK makes its interceptors itself and hands them nothing. A connection's id is unique
 * in the JVM and finds its test; where only a host is known, one test must be the only one that answers for it.
 */
public final class LiveAwsCalls {

    private static final Set<AwsCalls> LIVE =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private LiveAwsCalls() {}

    /** Makes a test known until it ends. */
    public static void add(AwsCalls test) {
        LIVE.add(test);
    }

    public static void remove(AwsCalls test) {
        LIVE.remove(test);
    }

    /** The test that alone has the connection or API id which the call names. */
    public static Optional<AwsCalls> holder(AwsCall call) {
        return List.copyOf(LIVE).stream().filter(it -> it.holds(call)).findFirst();
    }

    /** The only test that the call is for. */
    public static Optional<AwsCalls> owner(AwsCall call) {
        List<AwsCalls> owners =
                List.copyOf(LIVE).stream().filter(it -> it.owns(call)).toList();
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }
}
