package dev.gatehouse.lambda.crac;

import org.jspecify.annotations.Nullable;

/** Something that is told before a snapshot of its instance is taken, and after an instance is made from it. */
public interface Resource {

    /** The snapshot will be taken. */
    void beforeCheckpoint(@Nullable Context<? extends Resource> context) throws Exception;

    /** An instance was made from the snapshot. */
    void afterRestore(@Nullable Context<? extends Resource> context) throws Exception;
}
