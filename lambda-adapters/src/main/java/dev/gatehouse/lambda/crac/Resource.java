package dev.gatehouse.lambda.crac;

import org.jspecify.annotations.Nullable;

/** Something with hooks that run before a snapshot of its instance and after its restoration. */
public interface Resource {

    /**
     * Runs before the snapshot.
     *
     * @param context null: no context is passed to hooks
     * @throws Exception from the hook; suppressed in a {@link CheckpointException} once all hooks have run
     */
    void beforeCheckpoint(@Nullable Context<? extends Resource> context) throws Exception;

    /**
     * Runs after the restoration.
     *
     * @param context null: no context is passed to hooks
     * @throws Exception from the hook; suppressed in a {@link RestoreException} once all hooks have run
     */
    void afterRestore(@Nullable Context<? extends Resource> context) throws Exception;
}
