package dev.gatehouse.internal.server.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A backend that answers requests without bodies from a script, and closes the connection when it is at its end. */
final class ScriptedBackend implements AutoCloseable {

    private final ServerSocket listening;
    private final AtomicInteger connections = new AtomicInteger();

    ScriptedBackend(List<String> answers) throws IOException {
        listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        var thread = new Thread(() -> serve(answers), "scripted-backend");
        thread.setDaemon(true);
        thread.start();
    }

    String origin() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void serve(List<String> answers) {
        try (Socket socket = listening.accept()) {
            connections.incrementAndGet();
            for (String answer : answers) {
                readHead(socket.getInputStream());
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readHead(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.append((char) next);
        }
    }
}
