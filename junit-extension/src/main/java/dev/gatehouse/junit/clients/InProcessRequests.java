package dev.gatehouse.junit.clients;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.AbstractClientHttpRequest;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/** Sends Spring's requests to the gateway of this JVM, without a socket. */
record InProcessRequests(GatewayClient client) implements ClientHttpRequestFactory {

    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) {
        return new InProcessRequest(client, uri, method);
    }

    private static final class InProcessRequest extends AbstractClientHttpRequest {

        private final GatewayClient client;
        private final URI uri;
        private final HttpMethod method;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        InProcessRequest(GatewayClient client, URI uri, HttpMethod method) {
            this.client = client;
            this.uri = uri;
            this.method = method;
        }

        @Override
        public HttpMethod getMethod() {
            return method;
        }

        @Override
        public URI getURI() {
            return uri;
        }

        @Override
        protected OutputStream getBodyInternal(HttpHeaders headers) {
            return body;
        }

        @Override
        protected ClientHttpResponse executeInternal(HttpHeaders headers) {
            List<Headers> lines = new ArrayList<>(List.of(Headers.of("Host", uri.getHost())));
            headers.forEach((name, values) -> values.forEach(value -> lines.add(Headers.of(name, value))));
            Headers all = lines.stream().reduce(Headers.none(), Headers::plus);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return new InProcessResponse(client.send(new HttpRequest(
                    method.name(), uri.getRawPath() + query, all, Body.of(body.toByteArray()), Peer.at("127.0.0.1"))));
        }
    }

    private record InProcessResponse(ApiResponse answer) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(answer.status());
        }

        @Override
        public String getStatusText() {
            return "";
        }

        @Override
        public void close() {}

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(answer.bytes());
        }

        @Override
        public HttpHeaders getHeaders() {
            var headers = new HttpHeaders();
            answer.headers().lines().forEach(header -> headers.add(header.name(), header.value()));
            return headers;
        }
    }
}
