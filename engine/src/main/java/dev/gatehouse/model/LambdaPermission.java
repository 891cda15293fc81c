package dev.gatehouse.model;

import java.util.Optional;

/**
 * A statement of a function's policy that lets a service invoke it.
 *
 * @param function logical id of the function, with {@code :alias} if the statement is for one
 * @param principal like {@code apigateway.amazonaws.com}
 * @param sourceArn pattern of the permitted callers; absent for any
 * @param sourceAccount twelve digits; absent for any account
 * @param location where the template defines it
 */
public record LambdaPermission(
        String function,
        String principal,
        Optional<String> sourceArn,
        Optional<String> sourceAccount,
        Location location) {}
