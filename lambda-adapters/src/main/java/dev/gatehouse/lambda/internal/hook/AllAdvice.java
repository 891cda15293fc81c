package dev.gatehouse.lambda.internal.hook;

import java.util.Map;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Goes around {@code System.getenv()}; its code is inlined there. */
public final class AllAdvice {

    private AllAdvice() {}

    /** The variables that the hook has. */
    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    public static @Nullable Object enter() {
        return EnvironmentHook.all.get();
    }

    /** Gives what the hook had, if it had anything. */
    @Advice.OnMethodExit
    @SuppressWarnings("unchecked")
    public static void exit(
            @Advice.Enter @Nullable Object found, @Advice.Return(readOnly = false) Map<String, String> value) {
        if (found != null) {
            value = (Map<String, String>) found;
        }
    }
}
