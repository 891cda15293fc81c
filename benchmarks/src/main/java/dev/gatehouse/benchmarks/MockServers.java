package dev.gatehouse.benchmarks;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Two servers that tests use in the place of others, each with the same answer to every request. */
final class MockServers implements AutoCloseable {

    private final WireMockServer wireMock;
    private final MockWebServer mockWebServer = new MockWebServer();

    MockServers(String answer) throws IOException {
        wireMock = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .disableRequestJournal()
                .bindAddress("127.0.0.1"));
        wireMock.start();
        wireMock.stubFor(get("/").willReturn(aResponse()
                .withHeader("Content-Type", "text/plain")
                .withHeader("Content-Length", length(answer))
                .withBody(answer)));
        mockWebServer.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().code(200).body(answer).build();
            }
        });
        mockWebServer.start();
    }

    int wireMockPort() {
        return wireMock.port();
    }

    int mockWebServerPort() {
        return mockWebServer.getPort();
    }

    private static String length(String ascii) {
        return Integer.toString(ascii.length());
    }

    @Override
    public void close() {
        wireMock.stop();
        mockWebServer.close();
    }
}
