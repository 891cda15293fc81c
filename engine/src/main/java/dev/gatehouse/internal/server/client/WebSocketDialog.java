package dev.gatehouse.internal.server.client;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.server.websocket.ConnectionListener;
import dev.gatehouse.internal.server.websocket.MessageLimits;
import dev.gatehouse.internal.server.websocket.OpeningHandshake;
import dev.gatehouse.internal.server.websocket.Outbound;
import dev.gatehouse.internal.server.websocket.WebSocketPipeline;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The client's part of a WebSocket handshake on one connection. */
final class WebSocketDialog {

    private final ConnectionListener listener;
    private final WebSocketPipeline frames;
    private volatile Optional<Outbound> opened = Optional.empty();

    WebSocketDialog(ConnectionListener listener, Executor threads) {
        this.listener = listener;
        this.frames = new WebSocketPipeline(WebSocketPipeline.Side.CLIENT, MessageLimits.generous(), threads);
    }

    /** The request with the headers of a handshake, where it does not bring them itself. */
    static HttpRequest handshake(HttpRequest request, String key) {
        Headers lines = request.headers()
                .withDefault("Upgrade", "websocket")
                .withDefault("Connection", "Upgrade")
                .withDefault("Sec-WebSocket-Key", key)
                .withDefault("Sec-WebSocket-Version", OpeningHandshake.VERSION);
        return request.withHeaders(lines);
    }

    /** The way to the server, once it has switched. */
    Optional<Outbound> opened() {
        return opened;
    }

    /** Exchanges the handlers; what came behind the 101 is read as frames. */
    void begin(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        HttpClientCodec codec = pipeline.get(HttpClientCodec.class);
        String name = pipeline.context(codec).name();
        codec.removeOutboundHandler();
        pipeline.remove(IdleStateHandler.class);
        pipeline.remove(ClientConnection.class);
        opened = Optional.of(frames.openBehind(name, channel, listener));
        channel.eventLoop().execute(() -> pipeline.remove(codec));
    }
}
