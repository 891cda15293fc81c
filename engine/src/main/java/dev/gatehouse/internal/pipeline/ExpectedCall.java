package dev.gatehouse.internal.pipeline;

import dev.gatehouse.internal.environment.State;

/**
 * What is known of a call before it is received.
 *
 * @param method that routing looks at
 * @param path below the stage
 */
public record ExpectedCall(String method, String path, State state) {}
