package dev.gatehouse.internal.environment.backends;

import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendRequest;

/** What a stand-in does with a request. */
@FunctionalInterface
interface Behaviour<R> {

    /**
     * Answers.
     *
     * @param received as a user sees it
     * @param sent as it would go over the wire
     */
    BackendOutcome answer(R received, BackendRequest sent);
}
