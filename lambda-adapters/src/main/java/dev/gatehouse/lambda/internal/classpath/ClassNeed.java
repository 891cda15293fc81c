package dev.gatehouse.lambda.internal.classpath;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a class may need of the JVM, as far as the constants of its file tell. */
public enum ClassNeed {
    /** Reads environment variables; the AWS SDK always does. */
    ENVIRONMENT(names -> names.text("getenv") || names.under("software/amazon/awssdk/") || names.usesFirstSdk()),

    /** Reads and writes events by AWS's serializers itself. */
    SERIALIZERS(names -> names.under("com/amazonaws/services/lambda/runtime/serialization/")),

    /** Starts child processes. */
    PROCESS(names -> names.type("java.lang.ProcessBuilder") || names.member("java.lang.Runtime", "exec")),

    /** Ends the JVM. */
    EXIT(names -> names.member("java.lang.System", "exit")
            || names.member("java.lang.Runtime", "exit", "halt")
            || names.member("kotlin.system.ProcessKt", "exitProcess")),

    /** Changes the JVM's security providers. */
    PROVIDERS(names -> names.member("java.security.Security", "addProvider", "insertProviderAt", "removeProvider")),

    /** Has something done when the JVM ends. */
    SHUTDOWN_HOOK(names -> names.member("java.lang.Runtime", "addShutdownHook")),

    /** Opens sockets, by itself or by a library that is known to. */
    SOCKET(names -> names.type("java.net.Socket", "javax.net.SocketFactory", "javax.net.ssl.SSLSocketFactory")
            || names.choosesProxy()
            || names.under(
                    "org/apache/http/",
                    "org/apache/hc/",
                    "org/apache/commons/net/",
                    "java/sql/",
                    "javax/sql/",
                    "javax/naming/",
                    "javax/mail/",
                    "jakarta/mail/",
                    "redis/clients/",
                    "com/mongodb/",
                    "com/rabbitmq/")),

    /** Opens channels, by itself or by a library that is known to. */
    CHANNEL(names -> names.type("java.nio.channels.SocketChannel", "java.nio.channels.AsynchronousSocketChannel")
            || names.choosesProxy()
            || names.under(
                    "io/netty/",
                    "reactor/netty/",
                    "io/vertx/",
                    "io/grpc/",
                    "io/ktor/client/",
                    "io/lettuce/",
                    "io/r2dbc/",
                    "io/micronaut/http/client/",
                    "com/mongodb/",
                    "org/springframework/web/reactive/function/client/",
                    "org/eclipse/microprofile/rest/client/",
                    "org/eclipse/jetty/client/",
                    "org/asynchttpclient/",
                    "org/apache/kafka/",
                    "org/apache/http/nio/",
                    "org/apache/http/impl/nio/",
                    "org/apache/hc/client5/http/impl/async/",
                    "org/apache/hc/core5/reactor/")),

    /** Opens connections by native code, which nothing in this JVM can catch. */
    NATIVE(names -> names.under("software/amazon/awssdk/crt/http/", "software/amazon/awssdk/crt/mqtt")),

    /** Uses a library of which nothing is known. */
    LIBRARY(names -> false),

    /** May use classes that it does not name. */
    UNSEEN(names -> names.text("forName", "loadClass", "java/util/ServiceLoader")
            || names.under(
                    "org/springframework/", "io/micronaut/", "io/quarkus/", "com/google/inject/", "jakarta/inject/"));

    private final Predicate<Names> seenIn;

    ClassNeed(Predicate<Names> seenIn) {
        this.seenIn = seenIn;
    }

    boolean isSeenIn(Set<String> types, Set<String> texts) {
        return seenIn.test(new Names(types, texts));
    }

    /**
     * What a class file names.
     *
     * @param types binary names of the classes whose members it uses, and of all others
     * @param texts every text: names of members, descriptors, literals
     */
    private record Names(Set<String> types, Set<String> texts) {

        boolean type(String... names) {
            return Stream.of(names).anyMatch(types::contains);
        }

        boolean text(String... any) {
            return Stream.of(any).anyMatch(texts::contains);
        }

        boolean member(String type, String... names) {
            return type(type) && text(names);
        }

        boolean usesFirstSdk() {
            return types.stream()
                    .anyMatch(
                            it -> it.startsWith("com.amazonaws.") && !it.startsWith("com.amazonaws.services.lambda."));
        }

        /** Whether a client of it may ask no proxy selector of ours. */
        boolean choosesProxy() {
            return type("java.net.Proxy", "java.net.ProxySelector");
        }

        boolean under(String... places) {
            return texts.stream().anyMatch(text -> Stream.of(places).anyMatch(text::contains));
        }
    }
}
