package dev.gatehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Our own cases of WebSocket APIs, in the form of the conformance cases: each fact of the reference, on every transport. */
class WebSocketCasesTest {

    private final ConformanceRun run = new ConformanceRun();

    @TestFactory
    Stream<DynamicTest> every_fact_of_web_socket_apis_holds() throws URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/websocket-cases"))
                .toURI());
        return CaseFile.below(folder).stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.id(), () -> assertThat(run.run(file)).isEmpty()));
    }
}
