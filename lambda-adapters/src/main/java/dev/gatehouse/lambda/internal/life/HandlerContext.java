package dev.gatehouse.lambda.internal.life;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.function.RealTime;
import dev.gatehouse.function.Timeouts;
import java.nio.charset.StandardCharsets;
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

    /** The logger of a context: to the console, a line an entry, with the level before it as Lambda's text format has it. */
    private static final class ConsoleLogger implements LambdaLogger {

        @Override
        public void log(@Nullable String message) {
            String text = String.valueOf(message);
            String line = text.endsWith("\n") ? text : text + "\n";
            try {
                LambdaRuntime.getLogger().log(line);
            } catch (NoClassDefFoundError firstVersionOfCore) {
                System.getLogger("dev.gatehouse").log(System.Logger.Level.INFO, text);
            }
        }

        @Override
        public void log(byte @Nullable [] message) {
            log(message == null ? null : new String(message, StandardCharsets.UTF_8));
        }

        @Override
        public void log(@Nullable String message, LogLevel level) {
            log(level == LogLevel.UNDEFINED ? message : "[" + level + "] " + message);
        }
    }
}
