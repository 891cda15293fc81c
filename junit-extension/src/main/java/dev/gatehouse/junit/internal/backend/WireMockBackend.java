package dev.gatehouse.junit.internal.backend;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;

/** WireMock's server. */
record WireMockBackend(WireMockServer server) implements BackendServer {

    static BackendServer of(Object server) {
        return new WireMockBackend((WireMockServer) server);
    }

    static Object made() {
        return new WireMockServer(WireMockConfiguration.options().dynamicPort());
    }

    @Override
    public URI endpoint() {
        if (!server.isRunning()) {
            server.start();
        }
        return URI.create(server.baseUrl());
    }

    @Override
    public void stop() {
        server.stop();
    }
}
