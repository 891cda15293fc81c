package dev.gatehouse.lambda.internal.hook;

import net.bytebuddy.asm.Advice;

/** Goes before {@code ProcessBuilder.start()}; its code is inlined there. */
public final class StartAdvice {

    private StartAdvice() {}

    /** Has the process get variables of its own, where the operating system would hand on the JVM's. */
    @Advice.OnMethodEnter
    public static void enter(@Advice.This ProcessBuilder builder) {
        if (EnvironmentHook.active.getAsBoolean()) {
            builder.environment();
        }
    }
}
