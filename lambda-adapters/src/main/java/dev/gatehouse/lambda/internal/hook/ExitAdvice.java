package dev.gatehouse.lambda.internal.hook;

import java.util.Map;
import net.bytebuddy.asm.Advice;

/** Goes before {@code Runtime.exit} and {@code Runtime.halt}; its code is inlined there. */
public final class ExitAdvice {

    private ExitAdvice() {}

    /** Asks, which throws where the JVM must not end. */
    @Advice.OnMethodEnter
    public static void enter(@Advice.Argument(0) int status) {
        ((Map<?, ?>) System.getenv()).get(new Object[] {"EXIT", Integer.valueOf(status)});
    }
}
