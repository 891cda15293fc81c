package dev.gatehouse.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.function.Timeouts;
import dev.gatehouse.http.HttpRequest;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of HTTP clients: each meets what stands for a host, and is refused where nothing does. */
class OutboundCallsTest {

    private static final String TEMPLATE = Stream.of(Client.values())
            .map(client -> """
              %1$s:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  Handler: dev.gatehouse.lambda.OutboundCallsTest$%1$s
                  Events: {Call: {Type: Api, Properties: {Path: /%1$s, Method: get}}}
            """.formatted(client))
            .reduce("Transform: AWS::Serverless-2016-10-31\nResources:\n", String::concat);

    private static final ApiGateway SHARED = ApiGateway.builder()
            .timeouts(Timeouts.OFF)
            .templateText("template.yaml", TEMPLATE)
            .start();
    private static HttpServer local;

    private final ApiGateway gateway = SHARED.fresh();
    private final HttpBackends backends = gateway.get(HttpBackends.class);

    @BeforeAll
    static void startLocal() throws IOException {
        local = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        local.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 5);
            exchange.getResponseBody().write("local".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        local.start();
    }

    @AfterAll
    static void end() {
        local.stop(0);
        SHARED.close();
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void meets_what_stands_for_a_host_over_tls(Client client) {
        backends.get("https://pay.example.com").answers(200, "{\"paid\":true}");

        assertThat(call(client, "https://pay.example.com/charges/7?x=1")).isEqualTo("{\"paid\":true}");
        HttpRequest received = backends.get("https://pay.example.com").lastRequest();
        assertThat(received.target()).isEqualTo("/charges/7?x=1");
        assertThat(received.headers().first("host")).contains("pay.example.com");
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void meets_what_stands_for_a_host_without_tls_and_at_a_port_of_its_own(Client client) {
        backends.get("http://pay.example.com:8080").runs(request -> dev.gatehouse.http.HttpResponse.of(200)
                .withBody(dev.gatehouse.http.Body.of(request.target())));

        assertThat(call(client, "http://pay.example.com:8080/charges")).isEqualTo("/charges");
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void is_refused_by_name_even_if_the_handler_goes_on(Client client) {
        assertThatThrownBy(() -> call(client, "https://checkip.amazonaws.com/"))
                .isInstanceOf(NotProvidedException.class)
                .hasMessageContaining(
                        "function " + client + " called https://checkip.amazonaws.com: there is no stand-in for it,"
                                + " and calls to the internet are refused.");
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void reaches_what_listens_on_this_machine(Client client) {
        assertThat(call(client, "http://localhost:" + local.getAddress().getPort() + "/x"))
                .isEqualTo("local");
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void reaches_what_the_test_lets_through(Client client) {
        String origin = "http://127.0.0.1:" + local.getAddress().getPort();
        backends.get(origin).answers(200, "stands");
        backends.allow(origin);

        assertThat(call(client, origin + "/x")).isEqualTo("local");
    }

    @ParameterizedTest
    @EnumSource(Client.class)
    void meets_what_stands_for_a_service(Client client) {
        gateway.get(AwsServices.class).get("sqs").answers(200, "{\"MessageId\":\"1\"}");

        assertThat(call(client, "https://sqs.eu-west-1.amazonaws.com/?Action=SendMessage"))
                .isEqualTo("{\"MessageId\":\"1\"}");
        assertThat(gateway.get(AwsServices.class).get("sqs").lastRequest().action())
                .isEqualTo("SendMessage");
    }

    @Test
    void a_redirection_elsewhere_is_refused_too() {
        backends.get("https://pay.example.com")
                .answers(dev.gatehouse.http.HttpResponse.of(302)
                        .withHeaders(dev.gatehouse.http.Headers.of("Location", "https://www.example.org/")));

        assertThatThrownBy(() -> call(Client.Jdk, "https://pay.example.com/"))
                .isInstanceOf(NotProvidedException.class)
                .hasMessageContaining("called https://www.example.org");
    }

    @Test
    void the_test_itself_is_left_alone() throws Exception {
        backends.get("http://127.0.0.1:" + local.getAddress().getPort()).answers(200, "stands");
        call(Client.Url, "http://127.0.0.1:" + local.getAddress().getPort() + "/x");

        var own = HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(URI.create(
                                        "http://127.0.0.1:" + local.getAddress().getPort() + "/x"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(own.body()).isEqualTo("local");
    }

    private String call(Client client, String url) {
        return gateway.client().get("/" + client).header("X-Url", url).send().text();
    }

    /** The clients of the table. */
    enum Client {
        Jdk,
        Url,
        OkHttp,
        Apache4,
        Apache5,
        PlainSocket,
        JdkWithoutProxy,
        OkHttpWithoutProxy,
        Apache5Async,
        Channel,
        AsynchronousChannel,
        Netty,
        Reactor
    }

    /** Calls the URL of its header, and goes on whatever happens. */
    public abstract static class Calling implements RequestHandler<Map<String, Object>, Map<String, Object>> {

        abstract String fetch(String url) throws Exception;

        @Override
        @SuppressWarnings("unchecked")
        public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
            try {
                String url = ((Map<String, String>) event.get("headers")).get("X-Url");
                return Map.of("statusCode", 200, "body", fetch(url));
            } catch (Exception e) {
                return Map.of("statusCode", 200, "body", "caught " + e);
            }
        }
    }

    public static class Jdk extends Calling {
        private static final HttpClient CLIENT = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        @Override
        String fetch(String url) throws Exception {
            return CLIENT.send(
                            java.net.http.HttpRequest.newBuilder(URI.create(url))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    public static class Url extends Calling {
        @Override
        String fetch(String url) throws Exception {
            var connection = (HttpURLConnection) new URL(url).openConnection();
            return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static class OkHttp extends Calling {
        private static final OkHttpClient CLIENT = new OkHttpClient();

        @Override
        String fetch(String url) throws Exception {
            try (var response =
                    CLIENT.newCall(new Request.Builder().url(url).build()).execute()) {
                return response.body().string();
            }
        }
    }

    public static class Apache4 extends Calling {
        private static final org.apache.http.impl.client.CloseableHttpClient CLIENT =
                org.apache.http.impl.client.HttpClients.createDefault();

        @Override
        String fetch(String url) throws Exception {
            try (var response = CLIENT.execute(new org.apache.http.client.methods.HttpGet(url))) {
                return org.apache.http.util.EntityUtils.toString(response.getEntity());
            }
        }
    }

    public static class Apache5 extends Calling {
        private static final org.apache.hc.client5.http.impl.classic.CloseableHttpClient CLIENT =
                org.apache.hc.client5.http.impl.classic.HttpClients.createDefault();

        @Override
        String fetch(String url) throws Exception {
            return CLIENT.execute(
                    new org.apache.hc.client5.http.classic.methods.HttpGet(url),
                    response -> org.apache.hc.core5.http.io.entity.EntityUtils.toString(response.getEntity()));
        }
    }

    public static class PlainSocket extends Calling {
        @Override
        String fetch(String url) throws Exception {
            URI uri = URI.create(url);
            boolean tls = uri.getScheme().equals("https");
            int port = uri.getPort() < 0 ? (tls ? 443 : 80) : uri.getPort();
            try (Socket socket = tls
                    ? javax.net.ssl.SSLSocketFactory.getDefault().createSocket(uri.getHost(), port)
                    : new Socket(uri.getHost(), port)) {
                return get(uri, port, socket);
            }
        }

        static String get(URI uri, int port, Socket socket) throws IOException {
            ask(uri, port, socket.getOutputStream());
            return body(socket.getInputStream());
        }

        static void ask(URI uri, int port, OutputStream out) throws IOException {
            String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + port);
            out.write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }

        static String body(InputStream in) throws IOException {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return all.substring(all.indexOf("\r\n\r\n") + 4);
        }
    }

    public static class JdkWithoutProxy extends Calling {
        private static final HttpClient CLIENT =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();

        @Override
        String fetch(String url) throws Exception {
            return CLIENT.send(
                            java.net.http.HttpRequest.newBuilder(URI.create(url))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    public static class OkHttpWithoutProxy extends Calling {
        private static final OkHttpClient CLIENT =
                new OkHttpClient.Builder().proxy(Proxy.NO_PROXY).build();

        @Override
        String fetch(String url) throws Exception {
            try (var response =
                    CLIENT.newCall(new Request.Builder().url(url).build()).execute()) {
                return response.body().string();
            }
        }
    }

    public static class Apache5Async extends Calling {
        private static final org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient CLIENT =
                org.apache.hc.client5.http.impl.async.HttpAsyncClients.createDefault();

        @Override
        String fetch(String url) throws Exception {
            CLIENT.start();
            return CLIENT.execute(
                            org.apache.hc.client5.http.async.methods.SimpleRequestBuilder.get(url)
                                    .build(),
                            null)
                    .get()
                    .getBodyText();
        }
    }

    public static class Channel extends Calling {
        @Override
        String fetch(String url) throws Exception {
            URI uri = URI.create(url);
            boolean tls = uri.getScheme().equals("https");
            int port = uri.getPort() < 0 ? (tls ? 443 : 80) : uri.getPort();
            try (var channel = java.nio.channels.SocketChannel.open(new InetSocketAddress(uri.getHost(), port));
                    Socket socket = tls
                            ? ((javax.net.ssl.SSLSocketFactory) javax.net.ssl.SSLSocketFactory.getDefault())
                                    .createSocket(channel.socket(), uri.getHost(), port, true)
                            : channel.socket()) {
                return PlainSocket.get(uri, port, socket);
            }
        }
    }

    public static class AsynchronousChannel extends Calling {
        @Override
        String fetch(String url) throws Exception {
            URI uri = URI.create(url);
            if (uri.getScheme().equals("https")) {
                return new Channel().fetch(url);
            }
            try (var channel = AsynchronousSocketChannel.open()) {
                channel.connect(new InetSocketAddress(uri.getHost(), uri.getPort()))
                        .get();
                var in = Channels.newInputStream(channel);
                PlainSocket.ask(uri, uri.getPort(), Channels.newOutputStream(channel));
                return PlainSocket.body(in);
            }
        }
    }

    public static class Netty extends Calling {
        private static final EventLoopGroup LOOP = new NioEventLoopGroup(1);

        @Override
        String fetch(String url) throws Exception {
            URI uri = URI.create(url);
            boolean tls = uri.getScheme().equals("https");
            int port = uri.getPort() < 0 ? (tls ? 443 : 80) : uri.getPort();
            var body = new CompletableFuture<String>();
            var bootstrap = new Bootstrap().group(LOOP).channel(NioSocketChannel.class);
            bootstrap.handler(new ChannelInitializer<>() {
                @Override
                protected void initChannel(io.netty.channel.Channel channel) throws Exception {
                    if (tls) {
                        channel.pipeline()
                                .addLast(SslContextBuilder.forClient()
                                        .build()
                                        .newHandler(channel.alloc(), uri.getHost(), port));
                    }
                    channel.pipeline().addLast(new HttpClientCodec(), new HttpObjectAggregator(9000));
                    channel.pipeline().addLast(new SimpleChannelInboundHandler<FullHttpResponse>() {
                        @Override
                        protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
                            body.complete(response.content().toString(StandardCharsets.UTF_8));
                        }

                        @Override
                        public void channelInactive(ChannelHandlerContext context) {
                            body.completeExceptionally(new IOException("closed"));
                        }
                    });
                }
            });
            var channel = bootstrap.connect(uri.getHost(), port).sync().channel();
            String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            var request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, path);
            request.headers().set("Host", uri.getHost() + (uri.getPort() < 0 ? "" : ":" + port));
            channel.writeAndFlush(request);
            return body.get();
        }
    }

    public static class Reactor extends Calling {
        @Override
        String fetch(String url) {
            return reactor.netty.http.client.HttpClient.create()
                    .get()
                    .uri(url)
                    .responseContent()
                    .aggregate()
                    .asString()
                    .block();
        }
    }
}
