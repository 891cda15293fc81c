package dev.gatehouse.internal.feature.access.lambda;

import dev.gatehouse.events.CallerUnknown;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.events.NotProvided;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.internal.environment.FunctionEvent;
import dev.gatehouse.internal.environment.FunctionRequest;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.expression.InvocationUri;
import dev.gatehouse.internal.expression.StageVariableText;
import dev.gatehouse.internal.feature.access.caller.AccessTexts;
import dev.gatehouse.internal.feature.access.lambda.AuthorizerFormat.Failure;
import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.model.LambdaAuthorizer;
import dev.gatehouse.model.Location;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The function behind an authorizer.
 *
 * @param name by which the API's methods and routes refer to the authorizer
 */
record AuthorizerFunction(String name, LambdaAuthorizer authorizer, LambdaPermissions permissions) {

    Location location() {
        return authorizer.location();
    }

    /** Invokes the function and reads its answer. */
    Reply ask(RoutedCall call, AuthorizerFormat format, List<String> identity) {
        Optional<String> arn = FunctionOf.uri(authorizer.uri(), call);
        if (arn.isEmpty()) {
            return refused(format, Failure.NOT_INVOKED, "the URI " + authorizer.uri() + " names no function");
        }
        if (authorizer.credentials().isEmpty() && !permissions.letPassAuthorizer(arn.get(), api(call), name)) {
            return refused(
                    format,
                    Failure.NOT_INVOKED,
                    "no AWS::Lambda::Permission lets " + api(call) + "/authorizers/… of " + name + " invoke "
                            + arn.get());
        }
        Stopwatch stopwatch = call.scope().stopwatch();
        Stopwatch.Reading before = stopwatch.read();
        var event = FunctionEvent.of(format.event(call, identity));
        Optional<String> requestId = Optional.of(call.environment().ids().uuid());
        FunctionOutcome outcome = call.environment()
                .functions()
                .invoke(new FunctionRequest(arn.get(), event, format.patience(), stopwatch, requestId));
        Stopwatch.Reading taken = stopwatch.since(before);
        note(call, arn.get(), event, new Invoked(outcome, taken.elapsed(), requestId));
        if (taken.exceeds(format.patience())) {
            return refused(format, Failure.NOT_INVOKED, "the authorizer took longer than " + format.patience());
        }
        return outcome.error()
                .map(error -> failed(call, format, error))
                .orElseGet(() -> read(call, format, outcome.text(), taken.latencyMillis()));
    }

    private Reply read(RoutedCall call, AuthorizerFormat format, String output, long latencyMillis) {
        try {
            return Reply.of(format.answers().read(output), latencyMillis);
        } catch (MalformedAnswerException e) {
            format.logged(e).ifPresent(text -> call.note(new CallerUnknown(authorizer.name(), text)));
            return refused(format, Failure.UNUSABLE, "the answer of the authorizer can't be used: " + e.getMessage());
        }
    }

    private Reply failed(RoutedCall call, AuthorizerFormat format, FunctionError error) {
        String reason = "the authorizer's function failed: " + error.errorMessage();
        return switch (error.kind()) {
            case UNHANDLED ->
                refused(
                        format,
                        error.errorMessage().equals("Unauthorized") ? Failure.UNAUTHORIZED : Failure.UNUSABLE,
                        reason);
            case INIT -> refused(format, Failure.UNUSABLE, reason);
            case NOT_PROVIDED -> {
                call.note(new NotProvided(AccessTexts.GATE, error.errorMessage()));
                yield refused(format, Failure.NOT_INVOKED, reason);
            }
            default -> refused(format, Failure.NOT_INVOKED, reason);
        };
    }

    private Reply refused(AuthorizerFormat format, Failure failure, String reason) {
        return Reply.refused(format.failed(failure, reason).at(location()));
    }

    private static String api(RoutedCall call) {
        var stage = call.context().stage();
        String arn = stage.executeApiArn();
        return arn.substring(0, arn.length() - stage.name().length() - 1);
    }

    private static void note(RoutedCall call, String arn, FunctionEvent event, Invoked invoked) {
        call.note(new FunctionInvoked(
                AccessTexts.GATE,
                FunctionInvoked.Purpose.AUTHORIZER,
                arn.substring(arn.indexOf(":function:") < 0 ? 0 : arn.indexOf(":function:") + 10),
                event.text(),
                invoked.outcome().text(),
                invoked.outcome().error(),
                invoked.latency(),
                invoked.requestId()));
    }

    private record Invoked(FunctionOutcome outcome, Duration latency, Optional<String> requestId) {}

    /** Finds the function that an authorizer's URI names. */
    private static final class FunctionOf {

        private FunctionOf() {}

        /** The function's ARN, stage variables filled in; empty if the URI names none. */
        static Optional<String> uri(String uri, RoutedCall call) {
            var filled = StageVariableText.fill(uri, call.context().stage().variables());
            if (!filled.missing().isEmpty()) {
                return Optional.empty();
            }
            String function = InvocationUri.function(filled.text());
            return function.length() < filled.text().length() || function.contains(":function:")
                    ? Optional.of(function)
                    : Optional.empty();
        }
    }
}
