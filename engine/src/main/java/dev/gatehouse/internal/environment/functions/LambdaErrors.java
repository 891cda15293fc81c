package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionError.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Lambda itself answers when an invocation fails, in its own words.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke (read 2026-11-22)</a>
 */
public final class LambdaErrors {

    /** Bytes that an event may have when the caller waits. */
    static final int REQUEST_LIMIT = 6 * 1024 * 1024;
    /** Bytes that an event may have when the caller does not wait. */
    static final int ASYNC_REQUEST_LIMIT = 1024 * 1024;
    /** Bytes that an output may have. */
    static final int RESPONSE_LIMIT = 6 * 1024 * 1024 + 100;

    /** Bytes that a function may stream. */
    static final int STREAM_LIMIT = 200 * 1024 * 1024;

    private LambdaErrors() {}

    /** The function did not answer within its timeout. */
    public static FunctionError timedOut(String requestId, Duration timeout) {
        double seconds = timeout.toMillis() / 1000.0;
        String message = String.format(
                Locale.ROOT, "RequestId: %s Error: Task timed out after %.2f seconds", requestId, seconds);
        return plain(Kind.TIMEOUT, "Sandbox.Timedout", message);
    }

    /** The instance did not start within our own bound, which AWS does not know. */
    public static FunctionError notStarted(String requestId, Duration bound) {
        return plain(
                Kind.TIMEOUT,
                "Sandbox.Timedout",
                "RequestId: " + requestId + " Error: the instance did not start (INIT) within " + bound.toSeconds()
                        + " s, a bound of Gatehouse; the function's own time had not begun");
    }

    /** The code ended its runtime. */
    public static FunctionError exited(String requestId, int status) {
        String why = status == 0
                ? "Runtime exited without providing a reason"
                : "Runtime exited with error: exit status " + status;
        return plain(Kind.INIT, "Runtime.ExitError", "RequestId: " + requestId + " Error: " + why);
    }

    /** No reserved concurrency was left. */
    static FunctionError throttled() {
        return plain(Kind.THROTTLED, "TooManyRequestsException", "Rate Exceeded.");
    }

    /** A durable function was named without version or alias. */
    static FunctionError unqualified() {
        return refused("You cannot invoke a durable function using an unqualified ARN.");
    }

    /** A function that isolates tenants was invoked for none. */
    static FunctionError withoutTenant() {
        return refused(
                "The invoked function is enabled with tenancy configuration. Add a valid tenant ID in your request"
                        + " and try again.");
    }

    /** A function that does not isolate tenants was invoked for one. */
    static FunctionError withTenant() {
        return refused("The invoked function is not enabled with tenancy configuration. Remove the tenant ID from your"
                + " request and try again.");
    }

    private static FunctionError refused(String message) {
        return plain(Kind.REFUSED, "InvalidParameterValueException", message);
    }

    /** The event has more bytes than that. */
    static FunctionError requestTooLarge(int limit) {
        String message = "Request must be smaller than " + limit + " bytes for the InvokeFunction operation";
        return plain(Kind.TOO_LARGE, "RequestTooLargeException", message);
    }

    /** The output has more bytes than that. */
    static FunctionError responseTooLarge(int limit) {
        String message = "Response payload size exceeded maximum allowed payload size (" + limit + " bytes).";
        return plain(Kind.OUTPUT_TOO_LARGE, "Function.ResponseSizeTooLarge", message);
    }

    /** The caller gave up; nobody sees a payload. */
    public static FunctionError abandoned(Duration patience) {
        return plain(Kind.ABANDONED, "", "the caller waited no longer than " + patience.toMillis() + " ms");
    }

    /** Nothing stands for the function. */
    public static FunctionError notProvided(String why) {
        return plain(Kind.NOT_PROVIDED, "", why);
    }

    /** Code that stands for a function threw. */
    static FunctionError thrown(Throwable thrown) {
        return Unreadable.of(thrown)
                .map(unreadable -> plain(
                                Kind.UNHANDLED, thrown.getClass().getName(), String.valueOf(unreadable.getMessage()))
                        .causedBy(unreadable))
                .orElseGet(() -> shown(thrown));
    }

    private static FunctionError shown(Throwable thrown) {
        String message = Optional.ofNullable(thrown.getMessage())
                .orElse(thrown.getClass().getName());
        List<String> frames = Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::toString)
                .toList();
        return new FunctionError(Kind.UNHANDLED, thrown.getClass().getName(), message, frames, Optional.of(thrown));
    }

    private static FunctionError plain(Kind kind, String type, String message) {
        return new FunctionError(kind, type, message, List.of(), Optional.empty());
    }
}
