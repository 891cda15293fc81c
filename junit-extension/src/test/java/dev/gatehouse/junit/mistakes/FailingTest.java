package dev.gatehouse.junit.mistakes;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs a test class that fails, and throws why. */
final class FailingTest {

    private FailingTest() {}

    static void run(Class<?> test) {
        run(test, Map.of());
    }

    static void run(Class<?> test, Map<String, String> parameters) {
        first(test, parameters).ifPresent(thrown -> {
            throw new IllegalStateException(thrown.getMessage(), thrown);
        });
    }

    private static Optional<Throwable> first(Class<?> test, Map<String, String> parameters) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameters(parameters)
                .selectors(selectClass(test))
                .execute()
                .allEvents()
                .stream()
                .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
                .flatMap(result -> result.getThrowable().stream())
                .flatMap(thrown -> Stream.iterate(thrown, it -> it != null, Throwable::getCause))
                .filter(thrown -> !String.valueOf(thrown.getMessage()).startsWith("Failed to resolve parameter"))
                .findFirst();
    }
}
