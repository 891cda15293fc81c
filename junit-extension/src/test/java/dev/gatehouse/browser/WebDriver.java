package dev.gatehouse.browser;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonBinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;

/**
 * One session of the WebDriver protocol.
 *
 * @see <a href="https://www.w3.org/TR/webdriver2/">WebDriver (W3C, read 2026-11-22)</a>
 */
record WebDriver(HttpClient http, URI session) implements AutoCloseable {

    static WebDriver open(URI server, Map<String, Object> capabilities) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
        Json opened = new WebDriver(http, server.resolve("/session"))
                .post("", Map.of("capabilities", Map.of("alwaysMatch", capabilities)));
        String id = String.valueOf(((Map<?, ?>) Objects.requireNonNull(opened.toJava())).get("sessionId"));
        return new WebDriver(http, server.resolve("/session/" + id));
    }

    Json post(String command, Map<String, ?> parameters) {
        return send(to(command)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonBinding.standard().write(parameters))));
    }

    Json get(String command) {
        return send(to(command).GET());
    }

    @Override
    public void close() {
        send(to("").DELETE());
    }

    private HttpRequest.Builder to(String command) {
        return HttpRequest.newBuilder(URI.create(session + command));
    }

    private Json send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the browser's driver answers " + answer.body());
            }
            return Json.parse(answer.body()).member("value").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("the browser's driver does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the browser worked", e);
        }
    }
}
