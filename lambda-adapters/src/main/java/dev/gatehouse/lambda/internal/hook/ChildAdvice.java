package dev.gatehouse.lambda.internal.hook;

import java.util.Map;
import net.bytebuddy.asm.Advice;

/** Comes after the environment of a child process is made; its code is inlined there. */
public final class ChildAdvice {

    private ChildAdvice() {}

    /** Changes the variables of the child. */
    @Advice.OnMethodExit
    public static void exit(@Advice.Return Map<String, String> variables) {
        EnvironmentHook.child.accept(variables);
    }
}
