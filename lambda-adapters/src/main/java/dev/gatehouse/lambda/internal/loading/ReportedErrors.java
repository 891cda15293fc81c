package dev.gatehouse.lambda.internal.loading;

import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionError.Kind;
import dev.gatehouse.internal.environment.functions.LambdaErrors;
import dev.gatehouse.internal.environment.functions.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Errors of handlers as AWS's Java runtime reports them. */
public final class ReportedErrors {

    private static final String OURS = "dev.gatehouse.lambda.internal.";

    private ReportedErrors() {}

    /**
     * What a handler threw: its type, its message, and its own frames without those of the runtime.
     *
     * <p>An error whose own methods throw ends AWS's runtime with status 1, and its instance with it.
     */
    public static FunctionError thrown(Throwable thrown, String requestId) {
        return Unreadable.of(thrown)
                .map(unreadable -> LambdaErrors.exited(requestId, 1).causedBy(unreadable))
                .orElseGet(() -> shown(thrown));
    }

    private static FunctionError shown(Throwable thrown) {
        List<String> frames = Stream.of(thrown.getStackTrace())
                .takeWhile(it -> !it.getClassName().startsWith(OURS))
                .map(StackTraceElement::toString)
                .toList();
        return new FunctionError(
                Kind.UNHANDLED, AwsNamed.typeOf(thrown), HandlerFault.messageOf(thrown), frames, Optional.of(thrown));
    }

    /** Why an instance could not be started. */
    public static FunctionError fault(HandlerFault fault) {
        String message = Optional.ofNullable(fault.getMessage()).orElse("");
        return new FunctionError(
                Kind.INIT, fault.errorType(), message, List.of(), Optional.ofNullable(fault.getCause()));
    }
}
