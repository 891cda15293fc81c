package dev.gatehouse.junit.clients;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Sends OkHttp's calls to the gateway of this JVM, without a socket. */
record InProcessInterceptor(GatewayClient client) implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        ApiResponse answer = client.send(sent(request));
        var response = new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(answer.status())
                .message("")
                .body(new Content(answer));
        answer.headers().lines().forEach(header -> response.addHeader(header.name(), header.value()));
        return response.build();
    }

    private static HttpRequest sent(Request request) throws IOException {
        String query = Optional.ofNullable(request.url().encodedQuery())
                .map(text -> "?" + text)
                .orElse("");
        Headers headers = Headers.of("Host", request.url().host());
        for (int i = 0; i < request.headers().size(); i++) {
            headers = headers.plus(request.headers().name(i), request.headers().value(i));
        }
        RequestBody body = request.body();
        byte[] bytes = new byte[0];
        if (body != null) {
            MediaType type = body.contentType();
            headers = type == null ? headers : headers.withDefault("Content-Type", type.toString());
            var buffer = new Buffer();
            body.writeTo(buffer);
            bytes = buffer.readByteArray();
        }
        return new HttpRequest(
                request.method(),
                request.url().encodedPath() + query,
                headers.withDefault("User-Agent", "okhttp"),
                Body.of(bytes),
                Peer.at("127.0.0.1"));
    }

    /** The body of a response; works with every version of OkHttp from 3 on. */
    private static final class Content extends ResponseBody {

        private final ApiResponse answer;
        private final BufferedSource source;

        Content(ApiResponse answer) {
            this.answer = answer;
            this.source = new Buffer().write(answer.bytes());
        }

        @Override
        public @Nullable MediaType contentType() {
            return answer.header("content-type").map(MediaType::parse).orElse(null);
        }

        @Override
        public long contentLength() {
            return answer.bytes().length;
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }
}
