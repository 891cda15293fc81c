package dev.gatehouse.lambda.internal.hook;

import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Goes around {@code System.getenv(String)}; its code is inlined there. */
public final class ByNameAdvice {

    private ByNameAdvice() {}

    /** What the hook has for that name. */
    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    public static @Nullable Object enter(@Advice.Argument(0) String name) {
        return EnvironmentHook.byName.apply(name);
    }

    /** Gives what the hook had, if it had anything. */
    @Advice.OnMethodExit
    public static void exit(
            @Advice.Enter @Nullable Object found, @Advice.Return(readOnly = false) @Nullable String value) {
        if (found != null) {
            value = ((String[]) found)[0];
        }
    }
}
