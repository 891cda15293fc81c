package dev.gatehouse.lambda.internal.life;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.function.RealTime;
import dev.gatehouse.function.Timeouts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a handler learns about its invocation.
 *
 * @param logStream name of the instance's log stream
 * @param deadlineNanos when the function's time is up, by {@link System#nanoTime()}
 */
record HandlerContext(FunctionIdentity function, Invocation invocation, String logStream, long deadlineNanos)
        implements Context {

    private static final LambdaLogger LOGGER = new ConsoleLogger();

    @Override
    public String getAwsRequestId() {
        return invocation.requestId();
    }

    @Override
    public String getLogGroupName() {
        return function.logGroup();
    }

    @Override
    public String getLogStreamName() {
        return logStream;
    }

    @Override
    public String getFunctionName() {
        return function.name();
    }

    @Override
    public String getFunctionVersion() {
        return function.versionOf(invocation.qualifier());
    }

    @Override
    public String getInvokedFunctionArn() {
        return invocation.functionArn();
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        Duration left = Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
        RealTime time = invocation.caller().time();
        Duration shown = time.timeouts() == Timeouts.OFF ? invocation.timeout() : time.counted(left);
        return (int) shown.toMillis();
    }

    @Override
    public int getMemoryLimitInMB() {
        return function.memoryMegabytes();
    }

    @Override
    public String getXrayTraceId() {
        return TraceHeader.of(invocation);
    }

    // no @Override: aws-lambda-java-core has it since 1.4.0, and older ones do, too
    @SuppressWarnings("MissingOverride")
    public @Nullable String getTenantId() {
        return invocation.tenantId().orElse(null);
    }

    @Override
    public LambdaLogger getLogger() {
        return LOGGER;
    }
}
