package dev.gatehouse.model;

import java.util.Optional;

/**
 * A statement of a function's policy that lets a service invoke it.
 *
 * @param function logical id of the function, with {@code :alias} where the statement is for one
 */
public record LambdaPermission(
        String function,
        String principal,
        Optional<String> sourceArn,
        Optional<String> sourceAccount,
        Location location) {}
