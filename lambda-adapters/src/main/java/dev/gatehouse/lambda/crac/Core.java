package dev.gatehouse.lambda.crac;

/** What {@code org.crac.Core} hands on to. */
public final class Core {

    private static final Context<Resource> CONTEXT = Snapshot::register;

    private Core() {}

    /** {@return where resources register} */
    public static Context<Resource> getGlobalContext() {
        return CONTEXT;
    }

    /**
     * Only Lambda takes snapshots.
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
