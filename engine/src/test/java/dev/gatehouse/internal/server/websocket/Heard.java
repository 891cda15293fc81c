package dev.gatehouse.internal.server.websocket;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Writes down what it hears, one line an event. */
public final class Heard implements ConnectionListener {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final CompletableFuture<Outbound> outbound = new CompletableFuture<>();

    public String next() throws InterruptedException {
        String line = lines.poll(10, TimeUnit.SECONDS);
        return line == null ? "(nothing)" : line;
    }

    public boolean isSilent() {
        return lines.isEmpty();
    }

    public Outbound outbound() {
        return outbound.join();
    }

    @Override
    public void opened(Outbound way) {
        outbound.complete(way);
    }

    @Override
    public void text(String message) {
        lines.add("text " + message);
    }

    @Override
    public void binary(byte[] message) {
        lines.add("binary " + new String(message, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void closed(int code, String reason) {
        lines.add("closed " + code + " " + reason);
    }
}
