package dev.gatehouse.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A small server on loopback whose pages a browser loads. */
public final class Pages implements AutoCloseable {

    private final HttpServer server;

    private Pages(HttpServer server) {
        this.server = server;
    }

    /** Serves one document on a free port; anything else is 404. */
    public static Pages serve(String path, String contentType, String document) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            server.createContext(path, exchange -> {
                exchange.getResponseHeaders().set("Content-Type", contentType + "; charset=utf-8");
                exchange.sendResponseHeaders(200, bytes.length);
                try (var body = exchange.getResponseBody()) {
                    body.write(bytes);
                }
            });
            server.start();
            return new Pages(server);
        } catch (IOException e) {
            throw new UncheckedIOException("no port on loopback", e);
        }
    }

    /** The origin of the pages, as a browser sends it. */
    public String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    public URI uri(String path) {
        return URI.create(origin() + path);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
