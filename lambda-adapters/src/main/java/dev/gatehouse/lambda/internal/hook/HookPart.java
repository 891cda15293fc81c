package dev.gatehouse.lambda.internal.hook;

import static net.bytebuddy.matcher.ElementMatchers.isPublic;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;

/** A part of the JVM that is changed by an agent; its name is in the key that the inlined code asks with. */
public enum HookPart {
    /** The environment of child processes. */
    PROCESS {
        @Override
        List<Class<?>> types(ClassLoader loader) {
            return List.of(ProcessBuilder.class);
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
        List<Class<?>> types(ClassLoader loader) {
            return List.of(Runtime.class);
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
        List<Class<?>> types(ClassLoader loader) {
            return List.of(Socket.class);
        }

        @Override
        List<AsmVisitorWrapper> changes() {
            return List.of(Advice.to(ConnectAdvice.class)
                    .on(named("connect").and(takesArguments(SocketAddress.class, int.class))));
        }
    },

    /** Connections of channels, which asynchronous clients open on threads of their own. */
    CHANNEL {
        @Override
        List<Class<?>> types(ClassLoader loader) {
            return find(loader, "sun.nio.ch.SocketChannelImpl", "sun.nio.ch.AsynchronousSocketChannelImpl");
        }

        @Override
        List<AsmVisitorWrapper> changes() {
            return List.of(
                    Advice.to(ChannelAdvice.class).on(named("connect").and(takesArgument(0, SocketAddress.class))));
        }
    },

    /** Connections of Netty, whose name service and channels need not be those of the JDK. */
    NETTY {
        @Override
        List<Class<?>> types(ClassLoader loader) {
            return find(loader, "io.netty.bootstrap.Bootstrap", "io.grpc.netty.shaded.io.netty.bootstrap.Bootstrap");
        }

        @Override
        List<AsmVisitorWrapper> changes() {
            return List.of(Advice.to(ChannelAdvice.class)
                    .on(named("doResolveAndConnect").and(takesArgument(0, SocketAddress.class))));
        }
    },

    /** Connections of Reactor Netty, which makes them without Netty's bootstrap. */
    REACTOR {
        @Override
        List<Class<?>> types(ClassLoader loader) {
            return find(loader, "reactor.netty.transport.TransportConnector");
        }

        @Override
        List<AsmVisitorWrapper> changes() {
            return List.of(Advice.to(ChannelAdvice.OfReactor.class)
                    .on(named("connect").and(isStatic()).and(takesArgument(1, SocketAddress.class))));
        }
    },

    /** Addresses of host names. */
    LOOKUP {
        @Override
        List<Class<?>> types(ClassLoader loader) {
            return List.of(InetAddress.class);
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

    /** The classes that are changed, as far as they are there. */
    abstract List<Class<?>> types(ClassLoader loader);

    abstract List<AsmVisitorWrapper> changes();

    private static List<Class<?>> find(ClassLoader loader, String... names) {
        List<Class<?>> found = new ArrayList<>();
        for (String name : names) {
            try {
                found.add(Class.forName(name, false, loader));
            } catch (ClassNotFoundException | LinkageError e) {
                System.getLogger("dev.gatehouse").log(Level.TRACE, "not there: " + name);
            }
        }
        return found;
    }
}
