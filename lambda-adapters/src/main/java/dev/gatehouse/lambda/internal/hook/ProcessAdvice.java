package dev.gatehouse.lambda.internal.hook;

import java.util.Map;
import net.bytebuddy.asm.Advice;
import org.jspecify.annotations.Nullable;

/** Gives child processes the variables of the function that starts them; its code is inlined in {@code ProcessBuilder}. */
final class ProcessAdvice {

    private ProcessAdvice() {}

    /** Goes before {@code start()}: has the process get variables of its own, where it would inherit the JVM's. */
    public static final class Start {

        private Start() {}

        /** Asks whether the present thread has variables of its own. */
        @Advice.OnMethodEnter
        public static void enter(@Advice.This ProcessBuilder builder) {
            if (((Map<?, ?>) System.getenv()).get(new Object[] {"PROCESS", null}) != null) {
                builder.environment();
            }
        }
    }

    /** Goes around {@code environment()}: changes the variables when they are made. */
    public static final class Environment {

        private Environment() {}

        /** Whether the builder has variables already. */
        @Advice.OnMethodEnter
        public static boolean enter(@Advice.FieldValue("environment") @Nullable Map<String, String> present) {
            return present != null;
        }

        /** Hands on those that were made. */
        @Advice.OnMethodExit
        public static void exit(@Advice.Enter boolean present, @Advice.Return Map<String, String> variables) {
            if (!present) {
                ((Map<?, ?>) System.getenv()).get(new Object[] {"PROCESS", variables});
            }
        }
    }
}
