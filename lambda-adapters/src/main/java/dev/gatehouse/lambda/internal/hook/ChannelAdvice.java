package dev.gatehouse.lambda.internal.hook;

import java.net.SocketAddress;
import java.util.Map;
import net.bytebuddy.asm.Advice;

/** Goes before {@code SocketChannel.connect} and its like; its code is inlined there. */
public final class ChannelAdvice {

    private ChannelAdvice() {}

    /** Asks for another address. */
    @Advice.OnMethodEnter
    public static void enter(@Advice.Argument(value = 0, readOnly = false) SocketAddress address) {
        Object other = ((Map<?, ?>) System.getenv()).get(new Object[] {"CHANNEL", address});
        if (other != null) {
            address = (SocketAddress) other;
        }
    }

    /** The same where the address comes second. */
    public static final class OfReactor {

        private OfReactor() {}

        /** Asks for another address. */
        @Advice.OnMethodEnter
        public static void enter(@Advice.Argument(value = 1, readOnly = false) SocketAddress address) {
            Object other = ((Map<?, ?>) System.getenv()).get(new Object[] {"CHANNEL", address});
            if (other != null) {
                address = (SocketAddress) other;
            }
        }
    }
}
