package dev.gatehouse.lambda.internal.variables;

import java.util.Optional;
import java.util.Properties;

/**
 * The system property that holds the trace header of the present invocation, as Lambda's runtime sets it.
 *
 * <p>One for the JVM while one function runs; when several do, the system properties tell each thread its own.
 */
final class TraceProperty {

    private static final String NAME = "com.amazonaws.xray.traceHeader";

    private TraceProperty() {}

    /** Sets it for the invocation of that scope, which has begun. */
    static synchronized void begin(VariableScope scope, EnvironmentReads reads) {
        if (reads.runningCount() > 1 && !(System.getProperties() instanceof OfThread)) {
            System.setProperties(new OfThread(System.getProperties(), reads));
        }
        System.setProperty(NAME, scope.traceHeader());
    }

    /** Clears it when no function runs any more. */
    static synchronized void end(EnvironmentReads reads) {
        if (reads.runningCount() == 0) {
            System.clearProperty(NAME);
        }
    }

    private static final class OfThread extends Properties {

        private static final long serialVersionUID = 1L;

        private final transient EnvironmentReads reads;

        OfThread(Properties before, EnvironmentReads reads) {
            this.reads = reads;
            before.stringPropertyNames().forEach(name -> setProperty(name, before.getProperty(name)));
            putAll(before);
        }

        @Override
        public String getProperty(String name) {
            Optional<VariableScope> scope = name.equals(NAME) ? reads.scope() : Optional.empty();
            return scope.map(VariableScope::traceHeader).orElseGet(() -> super.getProperty(name));
        }
    }
}
