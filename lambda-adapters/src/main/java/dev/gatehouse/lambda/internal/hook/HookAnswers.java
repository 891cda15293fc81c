package dev.gatehouse.lambda.internal.hook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the changed places of the JVM ask. */
public interface HookAnswers {

    /** The value of an environment variable for whoever asks; null if there is none. */
    @Nullable
    String value(String name);

    /** All environment variables for whoever asks. */
    Map<String, String> all();

    /**
     * Answers what a changed method of the JDK asks.
     *
     * @param subject what it was called with
     * @return null to go on as if nothing had been asked
     */
    @Nullable
    Object ask(HookPart part, @Nullable Object subject);
}
