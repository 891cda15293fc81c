package dev.gatehouse.lambda.internal.hook;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;

/** A part of the JVM that is changed by an agent; its name is in the key that the inlined code asks with. */
public enum HookPart {
    /** The environment of child processes. */
    PROCESS {
        @Override
        Class<?> type() {
            return ProcessBuilder.class;
        }

        @Override
        List<AsmVisitorWrapper> changes() {
            return List.of(
                    Advice.to(ProcessAdvice.Start.class).on(named("start").and(takesArguments(0))),
                    Advice.to(ProcessAdvice.Environment.class)
                            .on(named("environment").and(takesArguments(0))));
        }
    },

    /** {@code System.exit} and {@code Runtime.halt}. */
    EXIT {
        @Override
        Class<?> type() {
            return Runtime.class;
        }

        @Override
        List<AsmVisitorWrapper> changes() {
            return List.of(Advice.to(ExitAdvice.class)
                    .on(named("exit").or(named("halt")).and(takesArguments(int.class))));
        }
    },

    /** Connections of sockets. */
    CONNECT {
        @Override
        Class<?> type() {
            return Socket.class;
        }

        @Override
        List<AsmVisitorWrapper> changes() {
            return List.of(Advice.to(ConnectAdvice.class)
                    .on(named("connect").and(takesArguments(SocketAddress.class, int.class))));
        }
    },

    /** Addresses of host names. */
    LOOKUP {
        @Override
        Class<?> type() {
            return InetAddress.class;
        }

        @Override
        List<AsmVisitorWrapper> changes() {
            return List.of(Advice.to(LookupAdvice.class)
                    .on(named("getAllByName")
                            .and(isPublic())
                            .and(takesArguments(1))
                            .and(takesArgument(0, String.class))));
        }
    };

    abstract Class<?> type();

    abstract List<AsmVisitorWrapper> changes();
}
