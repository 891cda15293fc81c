package dev.gatehouse.lambda.internal.life;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The logger of a context: to the console, a line an entry, with the level before it as Lambda's text format has it. */
final class ConsoleLogger implements LambdaLogger {

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
