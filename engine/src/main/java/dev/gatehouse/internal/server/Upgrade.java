package dev.gatehouse.internal.server;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.server.codec.HeaderLines;
import dev.gatehouse.internal.server.websocket.MessageLimits;
import dev.gatehouse.internal.server.websocket.OpeningHandshake;
import dev.gatehouse.internal.server.websocket.WebSocketPipeline;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.concurrent.RejectedExecutionException;

/** The switch of a connection from HTTP to WebSocket. */
// a write or close that fails ends the connection, which is told by channelInactive
@SuppressWarnings("FutureReturnValueIgnored")
record Upgrade(Calls calls, Channel channel) {

    private static final int NO_CLOSE_FRAME = 1006;

    /** Writes the 101, and exchanges the handlers once it is out. */
    void accept(HttpRequest request, UpgradeAnswer.Accepted answer) {
        DefaultFullHttpResponse response;
        try {
            response = switching(request, answer.response().headers());
        } catch (IllegalArgumentException unwritable) {
            Calls.LOG.error("-> closed: the 101 can't be written: {}", unwritable.getMessage());
            abandon(answer);
            return;
        }
        channel.writeAndFlush(response).addListener(written -> {
            if (written.isSuccess()) {
                exchangeHandlers(answer);
            } else {
                abandon(answer);
            }
        });
    }

    /** Tells the listener, who was promised a connection, that there is none. */
    private void abandon(UpgradeAnswer.Accepted answer) {
        channel.close();
        try {
            calls.workers().execute(() -> answer.listener().closed(NO_CLOSE_FRAME, ""));
        } catch (RejectedExecutionException stopped) {
            Calls.LOG.debug("a connection was accepted while the server stopped", stopped);
        }
    }

    private void exchangeHandlers(UpgradeAnswer.Accepted answer) {
        var frames = new WebSocketPipeline(WebSocketPipeline.Side.SERVER, MessageLimits.aws(), calls.workers());
        String codec = channel.pipeline().context(ServerCodec.class).name();
        frames.openBehind(codec, channel, answer.listener());
        channel.pipeline().remove(ServerConnection.class);
        channel.pipeline().remove(codec);
        channel.config().setAutoRead(true);
    }

    private static DefaultFullHttpResponse switching(HttpRequest request, Headers own) {
        String key = request.headers().first("sec-websocket-key").orElse("");
        Headers lines = Headers.of("Upgrade", "websocket")
                .plus("Connection", "Upgrade")
                .plus("Sec-WebSocket-Accept", OpeningHandshake.accept(key))
                .plus(own);
        return new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.SWITCHING_PROTOCOLS,
                Unpooled.EMPTY_BUFFER,
                HeaderLines.write(lines),
                DefaultHttpHeadersFactory.trailersFactory().newEmptyHeaders());
    }
}
