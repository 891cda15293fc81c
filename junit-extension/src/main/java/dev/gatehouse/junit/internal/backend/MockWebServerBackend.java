package dev.gatehouse.junit.internal.backend;

import java.io.IOException;
import java.net.URI;
import mockwebserver3.MockWebServer;

/** OkHttp's server. */
record MockWebServerBackend(MockWebServer server) implements BackendServer {

    static BackendServer of(Object server) {
        return new MockWebServerBackend((MockWebServer) server);
    }

    static Object made() {
        return new MockWebServer();
    }

    @Override
    public URI endpoint() {
        try {
            if (!server.getStarted()) {
                server.start();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the MockWebServer could not be started: " + e.getMessage(), e);
        }
        return server.url("/").uri();
    }

    @Override
    public void stop() {
        server.close();
    }
}
