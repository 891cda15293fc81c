package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.internal.feature.access.caller.CallArn;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.RoutedCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What differs between the authorizers of REST, HTTP and WebSocket APIs. */
interface AuthorizerFormat {

    /** What the call is named in events and policies. */
    CallArn arn(RoutedCall call);

    /** The event that the function gets, JSON. */
    String event(RoutedCall call, List<String> identity);

    AnswerReader answers();

    /** How long API Gateway waits for the function. */
    Duration patience();

    /** How long answers are kept where the template does not say it. */
    Duration standardTtl();

    /** The refusal of a call without identity. */
    Refusal unidentified(String reason);

    /** The refusal where the function failed, or answered what can't be used. */
    Refusal failed(Failure failure, String reason);

    /** What {@code $context.authorizer.error} says of an answer that can't be used; empty where the refusal's text stands. */
    default Optional<String> logged(MalformedAnswerException answer) {
        return Optional.empty();
    }

    /** Why there is no answer. */
    enum Failure {
        /** The function threw {@code Unauthorized}. */
        UNAUTHORIZED,
        /** The function failed otherwise, or its answer is malformed. */
        UNUSABLE,
        /** The function could not be invoked, or took too long. */
        NOT_INVOKED
    }
}
