package dev.gatehouse.junit.internal.backend;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;

/** The server of WireMock's own JUnit extension, which starts and stops it. */
record WireMockExtensionBackend(WireMockExtension extension) implements BackendServer {

    static BackendServer of(Object server) {
        return new WireMockExtensionBackend((WireMockExtension) server);
    }

    @Override
    public URI endpoint() {
        return URI.create(extension.baseUrl());
    }

    @Override
    public void stop() {
        // its own extension does
    }
}
