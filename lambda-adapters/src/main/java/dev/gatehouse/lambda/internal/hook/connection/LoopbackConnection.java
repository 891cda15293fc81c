package dev.gatehouse.lambda.internal.hook.connection;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.lambda.internal.hook.trust.RunAuthority;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * A connection that was led here, and what it is meant for as far as its first bytes tell.
 *
 * @param scheme of requests that don't name one
 * @param peer the host and port asked of a proxy; absent if the Host header tells
 */
record LoopbackConnection(Socket socket, InputStream in, String scheme, Optional<String> peer) {

    private static final int TLS_HANDSHAKE = 0x16;

    /** Reads what comes before the first request: a proxy's CONNECT, a TLS handshake, both or neither. */
    static LoopbackConnection accept(Socket socket, RunAuthority authority) throws IOException {
        InputStream raw = socket.getInputStream();
        int first = raw.read();
        if (first == TLS_HANDSHAKE) {
            return secured(socket, authority, Optional.empty());
        }
        var in = new PushbackInputStream(raw, 1);
        if (first != 'C') {
            unread(in, first);
            return new LoopbackConnection(socket, new BufferedInputStream(in), "http", Optional.empty());
        }
        unread(in, first);
        RequestReader.Head head = RequestReader.head(in).orElseThrow(() -> new IOException("no request"));
        if (!head.method().equals("CONNECT")) {
            throw new IOException("not understood: " + head.method() + " " + head.target());
        }
        socket.getOutputStream()
                .write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return tunneled(socket, authority, head.target());
    }

    private static LoopbackConnection tunneled(Socket socket, RunAuthority authority, String peer) throws IOException {
        InputStream raw = socket.getInputStream();
        int first = raw.read();
        if (first == TLS_HANDSHAKE) {
            return secured(socket, authority, Optional.of(peer));
        }
        var in = new PushbackInputStream(raw, 1);
        unread(in, first);
        return new LoopbackConnection(socket, new BufferedInputStream(in), "http", Optional.of(peer));
    }

    private static void unread(PushbackInputStream in, int read) throws IOException {
        if (read >= 0) {
            in.unread(read);
        }
    }

    private static LoopbackConnection secured(Socket socket, RunAuthority authority, Optional<String> peer)
            throws IOException {
        ClientHello hello = ClientHello.read(socket.getInputStream(), TLS_HANDSHAKE);
        String host =
                hello.serverName().or(() -> peer.map(LoopbackConnection::host)).orElse("localhost");
        SSLSocket secured = (SSLSocket)
                authority.serverSockets(host).createSocket(socket, new ByteArrayInputStream(hello.bytes()), true);
        try {
            secured.startHandshake();
        } catch (SSLException e) {
            UntrustingClients.tell(host, e);
            throw e;
        }
        return new LoopbackConnection(secured, new BufferedInputStream(secured.getInputStream()), "https", peer);
    }

    /** Answers requests until the client, or what stands for the host, ends the connection. */
    void serve(LoopbackServer.Answerer answerer) throws IOException {
        OutputStream out = socket.getOutputStream();
        Optional<RequestReader.Head> head = RequestReader.head(in);
        while (head.isPresent()) {
            HttpRequest request = head.get().request(in, out);
            Optional<HttpResponse> response = answerer.answer(destination(request), origin(request));
            if (response.isEmpty() || !ResponseWriter.write(response.get(), request, out)) {
                return;
            }
            head = RequestReader.head(in);
        }
    }

    private Destination destination(HttpRequest request) {
        if (!request.target().startsWith("/") && request.target().contains("://")) {
            return Destination.of(URI.create(request.target())).orElseThrow();
        }
        String authority = peer.or(() -> request.headers().first("host")).orElse("localhost");
        return Destination.of(scheme, host(authority), port(authority));
    }

    /** A request as the host gets it, without what is for a proxy. */
    private HttpRequest origin(HttpRequest request) {
        HttpRequest own = request.withHeaders(
                request.headers().without("proxy-connection").without("upgrade").without("http2-settings"));
        int scheme = request.target().indexOf("://");
        if (request.target().startsWith("/") || scheme < 0) {
            return own;
        }
        int path = request.target().indexOf('/', scheme + 3);
        return own.withTarget(path < 0 ? "/" : request.target().substring(path));
    }

    private static String host(String authority) {
        int colon = portColon(authority);
        return colon < 0 ? authority : authority.substring(0, colon);
    }

    private static int port(String authority) {
        int colon = portColon(authority);
        return colon < 0 ? -1 : Integer.parseInt(authority.substring(colon + 1));
    }

    private static int portColon(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? colon : -1;
    }

    /** Writes responses of HTTP/1.1. */
    private static final class ResponseWriter {

        private static final Set<String> OURS =
                Set.of("connection", "content-length", "transfer-encoding", "keep-alive");
        private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

        private ResponseWriter() {}

        /** Writes the response; tells whether the connection may be used again. */
        static boolean write(HttpResponse response, HttpRequest request, OutputStream out) throws IOException {
            boolean last = request.headers()
                    .first("connection")
                    .filter("close"::equalsIgnoreCase)
                    .isPresent();
            var head = new StringBuilder("HTTP/1.1 ").append(response.status()).append(" \r\n");
            response.headers().forEach(header -> {
                if (!OURS.contains(header.name().toLowerCase(Locale.ROOT))) {
                    head.append(header.name())
                            .append(": ")
                            .append(header.value())
                            .append("\r\n");
                }
            });
            byte[] body = response.body().bytes();
            boolean hasBody = !WITHOUT_BODY.contains(response.status())
                    && !request.method().equals("HEAD");
            head.append(hasBody ? "Content-Length: " + body.length + "\r\n" : "");
            head.append(last ? "Connection: close\r\n\r\n" : "\r\n");
            var whole = new ByteArrayOutputStream(body.length + head.length());
            whole.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            if (hasBody) {
                whole.writeBytes(body);
            }
            whole.writeTo(out);
            out.flush();
            return !last;
        }
    }
}
