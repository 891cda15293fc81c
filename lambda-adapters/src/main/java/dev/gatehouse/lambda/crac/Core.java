package dev.gatehouse.lambda.crac;

/** The class to which {@code org.crac.Core} delegates. */
public final class Core {

    private static final Context<Resource> CONTEXT = Snapshot::register;

    private Core() {}

    /** {@return where resources register} */
    public static Context<Resource> getGlobalContext() {
        return CONTEXT;
    }

    /**
     * Not supported, because only Lambda takes snapshots.
     *
     * @throws UnsupportedOperationException always
     * @throws CheckpointException never; declared as in {@code org.crac}
     * @throws RestoreException never; declared as in {@code org.crac}
     */
    @SuppressWarnings("DoNotCallSuggester")
    public static void checkpointRestore() throws CheckpointException, RestoreException {
        throw new UnsupportedOperationException();
    }
}
