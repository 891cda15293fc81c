package dev.gatehouse.internal.server.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A message whose frames are still coming. */
final class MessageAssembly {

    private final int longest;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean binary;

    MessageAssembly(int longest) {
        this.longest = longest;
    }

    /** True if the message would be too long with that frame. */
    boolean isFullFor(WebSocketFrame frame) {
        return bytes.size() + frame.content().readableBytes() > longest;
    }

    void add(WebSocketFrame frame) {
        if (!(frame instanceof ContinuationWebSocketFrame)) {
            binary = frame instanceof BinaryWebSocketFrame;
        }
        ByteBuf payload = frame.content();
        try {
            payload.readBytes(bytes, payload.readableBytes());
        } catch (IOException absurd) {
            throw new UncheckedIOException(absurd);
        }
    }

    boolean isBinary() {
        return binary;
    }

    /** The whole message's bytes; the next frame begins another. */
    byte[] takeBytes() {
        byte[] whole = bytes.toByteArray();
        bytes.reset();
        return whole;
    }

    /** The whole message's text, empty if it is no UTF-8; the next frame begins another. */
    Optional<String> takeText() {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(takeBytes()))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
