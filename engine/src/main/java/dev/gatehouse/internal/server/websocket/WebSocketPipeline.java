package dev.gatehouse.internal.server.websocket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import java.util.concurrent.Executor;

/**
 * Turns a channel whose handshake is done into a WebSocket connection.
 *
 * @param side which end of the connection the channel is
 * @param limits of what comes in
 * @param threads on which listeners are called
 */
public record WebSocketPipeline(Side side, MessageLimits limits, Executor threads) {

    private static final int MOST_BYTES_UNSENT = 8 * 1024 * 1024;

    /** Which end of a connection we are; a client masks what it sends. */
    public enum Side {
        SERVER,
        CLIENT
    }

    /** Puts the connection behind the handler of that name, which the caller then removes. */
    public WebSocketConnection openBehind(String handler, Channel channel, ConnectionListener listener) {
        channel.config()
                .setOption(
                        ChannelOption.WRITE_BUFFER_WATER_MARK,
                        new WriteBufferWaterMark(MOST_BYTES_UNSENT / 2, MOST_BYTES_UNSENT));
        var connection = WebSocketConnection.of(channel, listener, threads, limits);
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addAfter(handler, "frame-decoder", new WebSocket13FrameDecoder(decoding()));
        pipeline.addAfter("frame-decoder", "frame-encoder", new WebSocket13FrameEncoder(side == Side.CLIENT));
        pipeline.addAfter("frame-encoder", "web-socket", connection);
        return connection;
    }

    private WebSocketDecoderConfig decoding() {
        return WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(side == Side.SERVER)
                .allowExtensions(false)
                .maxFramePayloadLength(limits.frameBytes())
                .closeOnProtocolViolation(false)
                .withUTF8Validator(false)
                .build();
    }
}
