package dev.gatehouse.lambda.crac;

import org.jspecify.annotations.Nullable;

/** Something that is told before a snapshot of its instance is taken, and after an instance is made from it. */
public interface Resource {

    /**
     * The snapshot will be taken.
     *
     * @param context null: no context is passed to hooks
     * @throws Exception from the hook; suppressed in a {@link CheckpointException} once all hooks have run
     */
    void beforeCheckpoint(@Nullable Context<? extends Resource> context) throws Exception;

    /**
     * An instance was made from the snapshot.
     *
     * @param context null: no context is passed to hooks
     * @throws Exception from the hook; suppressed in a {@link RestoreException} once all hooks have run
     */
    void afterRestore(@Nullable Context<? extends Resource> context) throws Exception;
}
