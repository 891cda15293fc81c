package dev.gatehouse.lambda.internal.hook;

import java.net.InetAddress;
import java.util.Map;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Goes around {@code InetAddress.getAllByName}; its code is inlined there. */
public final class LookupAdvice {

    private LookupAdvice() {}

    /** Asks for addresses of our own. */
    @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
    public static @Nullable Object enter(@Advice.Argument(0) @Nullable String host) {
        return ((Map<?, ?>) System.getenv()).get(new Object[] {"LOOKUP", host});
    }

    /** Gives them, if there are any. */
    @Advice.OnMethodExit
    public static void exit(
            @Advice.Enter @Nullable Object found, @Advice.Return(readOnly = false) InetAddress[] addresses) {
        if (found != null) {
            addresses = (InetAddress[]) found;
        }
    }
}
