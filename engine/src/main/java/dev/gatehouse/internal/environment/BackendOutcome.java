package dev.gatehouse.internal.environment;

import dev.gatehouse.http.HttpResponse;
import java.util.Optional;

/**
 * What a backend call came to: a response, or a failure.
 *
 * @param explanation what failed and how to mend it; empty with a response
 */
public record BackendOutcome(Optional<HttpResponse> response, Optional<Failure> failure, String explanation) {

    /** Why there is no response. */
    public enum Failure {
        /** No answer within the time limit. */
        TIMEOUT,
        /** No connection, or one that broke. */
        UNREACHABLE,
        /** Nothing stands for the origin or service. */
        NOT_PROVIDED
    }

    public static BackendOutcome answered(HttpResponse response) {
        return new BackendOutcome(Optional.of(response), Optional.empty(), "");
    }

    public static BackendOutcome failed(Failure failure, String explanation) {
        return new BackendOutcome(Optional.empty(), Optional.of(failure), explanation);
    }
}
