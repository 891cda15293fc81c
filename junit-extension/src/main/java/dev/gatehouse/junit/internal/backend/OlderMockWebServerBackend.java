package dev.gatehouse.junit.internal.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import okhttp3.mockwebserver.MockWebServer;

/** The server of OkHttp 3 and 4, which starts when somebody asks for its address. */
record OlderMockWebServerBackend(MockWebServer server) implements BackendServer {

    static BackendServer of(Object server) {
        return new OlderMockWebServerBackend((MockWebServer) server);
    }

    static Object made() {
        return new MockWebServer();
    }

    @Override
    public URI endpoint() {
        return server.url("/").uri();
    }

    @Override
    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the MockWebServer could not be stopped", e);
        }
    }
}
