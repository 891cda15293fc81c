package dev.gatehouse.lambda.internal.hook.connection;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.lambda.internal.hook.trust.RunAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server on loopback that takes connections meant for other hosts: as their proxy, or as the host itself, with TLS or
 * without.
 */
public final class LoopbackServer implements AutoCloseable {

    private static final int BACKLOG = 50;

    private final ServerSocket server;
    private final Answerer answerer;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    /** Answers requests, each connection's on a thread of its own. */
    @FunctionalInterface
    public interface Answerer {

        /** The answer of that destination; empty to break the connection. */
        Optional<HttpResponse> answer(Destination destination, HttpRequest request);
    }

    private LoopbackServer(ServerSocket server, Answerer answerer) {
        this.server = server;
        this.answerer = answerer;
    }

    /** Opens a port. */
    public static LoopbackServer open(Answerer answerer) {
        try {
            var server = new LoopbackServer(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), answerer);
            onThread(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("can't open a port on loopback for the calls of functions", e);
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            System.getLogger("dev.gatehouse").log(System.Logger.Level.TRACE, "a port did not close", e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.add(connection);
                onThread(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            LoopbackConnection.accept(socket, RunAuthority.present()).serve(answerer);
        } catch (IOException | UncheckedIOException e) {
            System.getLogger("dev.gatehouse").log(System.Logger.Level.TRACE, "a client went away", e);
        } finally {
            connections.remove(socket);
        }
    }

    // no thread of the server may inherit whose function happened to call first
    private static void onThread(Runnable task) {
        var thread = new Thread(null, task, "gatehouse-stand-in", 0, false);
        thread.setDaemon(true);
        thread.start();
    }
}
