package dev.gatehouse.internal.logging;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has SLF4J set itself up without its lines about a missing provider: libraries of ours ask it for loggers, and a green
 * run of somebody who logs nothing shall not tell of it.
 */
public final class SilentLogging {

    private static final String VERBOSITY = "slf4j.internal.verbosity";
    private static final String PROVIDERS = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";
    private static final String OLD_PROVIDER = "org/slf4j/impl/StaticLoggerBinder.class";

    static {
        if (Stream.of(Thread.currentThread().getContextClassLoader(), LoggerFactory.class.getClassLoader())
                .noneMatch(SilentLogging::hasProvider)) {
            setUp();
        }
    }

    private SilentLogging() {}

    /** Does so, before a library asks for its first logger. */
    public static void begin() {
        // the class has been initialized
    }

    /** A logger; SLF4J has set itself up before. */
    public static Logger logger(Class<?> type) {
        return LoggerFactory.getLogger(type);
    }

    private static boolean hasProvider(@Nullable ClassLoader loader) {
        return loader != null && Stream.of(PROVIDERS, OLD_PROVIDER).anyMatch(it -> loader.getResource(it) != null);
    }

    // SLF4J reads the property once, when it sets itself up
    private static void setUp() {
        String before = System.getProperty(VERBOSITY, "");
        System.setProperty(VERBOSITY, "ERROR");
        try {
            LoggerFactory.getILoggerFactory();
        } finally {
            if (before.isEmpty()) {
                System.clearProperty(VERBOSITY);
            } else {
                System.setProperty(VERBOSITY, before);
            }
        }
    }
}
