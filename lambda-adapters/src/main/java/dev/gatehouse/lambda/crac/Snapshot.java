package dev.gatehouse.lambda.crac;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot of one instance, as SnapStart takes it: after the start, with all hooks that were registered by then.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html">Lambda SnapStart runtime
 *     hooks for Java (read 2026-11-22)</a>
 */
public final class Snapshot {

    private static final String COMPAT = "org.crac.Core.Compat";
    private static final InheritableThreadLocal<@Nullable Snapshot> STARTING = new InheritableThreadLocal<>();

    private final List<Resource> resources = new ArrayList<>();

    private Snapshot() {}

    /**
     * Connects {@code org.crac} with this package, unless it already has an implementation; must be called before its
     * first use.
     */
    public static void prepare() {
        if (System.getProperty(COMPAT) == null) {
            System.setProperty(COMPAT, Snapshot.class.getPackageName());
        }
    }

    /**
     * Begins to collect resources that are registered on this thread and on threads that it starts.
     *
     * @return a snapshot that has no resources yet
     */
    public static Snapshot begin() {
        var snapshot = new Snapshot();
        STARTING.set(snapshot);
        return snapshot;
    }

    /**
     * Runs the hooks: before the snapshot in reverse order of their registration, after it in order.
     *
     * @throws CheckpointException if one failed before
     * @throws RestoreException if one failed after
     */
    public void take() throws CheckpointException, RestoreException {
        STARTING.remove();
        before();
        after();
    }

    /** Ends the collection without a snapshot. */
    public void discard() {
        STARTING.remove();
    }

    static void register(Resource resource) {
        Snapshot starting = STARTING.get();
        if (starting != null) {
            starting.add(resource);
        }
    }

    private synchronized void add(Resource resource) {
        resources.add(resource);
    }

    private synchronized List<Resource> inOrder() {
        return new ArrayList<>(resources);
    }

    private void before() throws CheckpointException {
        var failure = new CheckpointException();
        List<Resource> reversed = inOrder();
        Collections.reverse(reversed);
        for (Resource resource : reversed) {
            try {
                resource.beforeCheckpoint(null);
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    private void after() throws RestoreException {
        var failure = new RestoreException();
        for (Resource resource : inOrder()) {
            try {
                resource.afterRestore(null);
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }
}
