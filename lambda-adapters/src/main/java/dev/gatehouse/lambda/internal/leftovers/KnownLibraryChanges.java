package dev.gatehouse.lambda.internal.leftovers;

import java.util.regex.Pattern;

/** Tells what common libraries leave behind by themselves, of which no user needs to hear. */
final class KnownLibraryChanges {

    // the JVM's own, ours, those of the server that answers the first AWS SDK, then those of clients and frameworks
    private static final Pattern THREADS =
            Pattern.compile("(?:gatehouse-|ForkJoinPool\\.commonPool-|HTTP-Dispatcher|idle-timeout-task"
                    + "|OkHttp |Okio Watchdog|HttpClient-\\d|httpclient-|Keep-Alive-|process reaper|Cleaner-|Common-Cleaner"
                    + "|idle-connection-reaper|java-sdk-|aws-|sdk-|AwsEventLoop|grpc-|nioEventLoopGroup|multiThreadIoEventLoopGroup"
                    + "|epollEventLoopGroup|globalEventExecutor|reactor-|parallel-|boundedElastic-|single-|vert\\.x-|executor-thread"
                    + "|DefaultDispatcher-worker-|DefaultExecutor|kotlinx\\.coroutines|Log4j2-|logback-|background-preinit"
                    + "|HikariPool-|Quarkus|JBoss).*");
    private static final Pattern PROPERTIES =
            Pattern.compile("the system property \"(?:PID|LOG_.*|LOGGED_.*|LOGBACK_.*|(?:CONSOLE|FILE)_LOG_.*"
                    + "|java\\.awt\\.headless|java\\.util\\.logging\\.manager|java\\.util\\.concurrent\\.ForkJoinPool\\..*"
                    + "|(?:spring|org\\.springframework|micronaut|quarkus|io\\.quarkus|vertx|org\\.jboss|jboss|log4j2?|io\\.netty"
                    + "|org\\.slf4j|com\\.amazonaws)\\..*)\"");

    private KnownLibraryChanges() {}

    /** Whether a thread of that name is none of a handler's making. */
    static boolean isThread(String name) {
        return THREADS.matcher(name).matches();
    }

    /** Whether a library makes that change by itself. */
    static boolean isChange(String what) {
        return PROPERTIES.matcher(what).matches();
    }
}
