package dev.gatehouse.internal.feature.access.caller;

import dev.gatehouse.internal.pipeline.RoutedCall;

/** Finds out who calls, and what that caller's own policy says about this call. */
@FunctionalInterface
public interface CallerCheck {

    Verdict check(RoutedCall call);
}
