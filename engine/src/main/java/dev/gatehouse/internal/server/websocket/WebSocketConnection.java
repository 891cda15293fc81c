package dev.gatehouse.internal.server.websocket;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** One side of a WebSocket connection after the handshake. */
// a write or close that fails ends the connection, which is told by channelInactive
@SuppressWarnings("FutureReturnValueIgnored")
public final class WebSocketConnection extends SimpleChannelInboundHandler<WebSocketFrame> implements Outbound {

    private static final int GOING_AWAY = 1001;
    private static final int PROTOCOL_ERROR = 1002;
    private static final int NO_CODE = 1005;
    private static final int NO_CLOSE_FRAME = 1006;
    private static final int NOT_UTF_8 = 1007;
    private static final int TOO_BIG = 1009;
    private static final int FIRST_UNKNOWN_CODE = 5000;
    private static final int CLOSE_SECONDS = 2;
    private static final int MOST_MESSAGES_WAITING = 64;

    private final Channel channel;
    private final ConnectionListener listener;
    private final SerialTasks tasks;
    private final MessageAssembly assembly;
    private volatile boolean closing;

    private WebSocketConnection(Channel channel, ConnectionListener listener, Executor threads, MessageLimits limits) {
        super(WebSocketFrame.class);
        this.channel = channel;
        this.listener = listener;
        this.tasks = new SerialTasks(threads);
        this.assembly = new MessageAssembly(limits.messageBytes());
    }

    /** Makes the handler that stands behind a frame codec; it opens when it is added to the pipeline. */
    static WebSocketConnection of(
            Channel channel, ConnectionListener listener, Executor threads, MessageLimits limits) {
        return new WebSocketConnection(channel, listener, threads, limits);
    }

    @Override
    public void text(String message) {
        onEventLoop(() -> send(new TextWebSocketFrame(message)));
    }

    @Override
    public void fragments(List<String> parts) {
        onEventLoop(() -> {
            for (int i = 0; i < parts.size(); i++) {
                boolean last = i == parts.size() - 1;
                send(
                        i == 0
                                ? new TextWebSocketFrame(last, 0, parts.get(i))
                                : new ContinuationWebSocketFrame(last, 0, parts.get(i)));
            }
        });
    }

    @Override
    public void binary(byte[] message) {
        onEventLoop(() -> send(new BinaryWebSocketFrame(Unpooled.copiedBuffer(message))));
    }

    @Override
    public void close(int code, String reason) {
        onEventLoop(() -> begin(code, reason));
    }

    /** Says that this side goes away, if the channel is a WebSocket connection; waits until it is said. */
    public static void goAway(Channel channel, Duration bound) {
        try {
            channel.eventLoop()
                    .submit(() -> Optional.ofNullable(channel.pipeline().get(WebSocketConnection.class))
                            .ifPresent(connection -> connection.begin(GOING_AWAY, "Going away")))
                    .awaitUninterruptibly(bound.toMillis());
        } catch (RejectedExecutionException stopped) {
            channel.close();
        }
    }

    /** Closes the socket without a close frame. */
    public void abort() {
        channel.close();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        tasks.add(() -> listener.opened(this));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (!closing) {
            ended(NO_CLOSE_FRAME, "");
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            channel.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException violation) {
            begin(violation.closeStatus().code(), "");
        } else {
            channel.close();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            answerClose(close);
        } else if (frame instanceof PingWebSocketFrame) {
            send(new PongWebSocketFrame(frame.content().retain()));
        } else if (!closing && !(frame instanceof PongWebSocketFrame)) {
            add(frame);
        }
    }

    private void add(WebSocketFrame frame) {
        if (assembly.isFullFor(frame)) {
            begin(TOO_BIG, "");
            return;
        }
        assembly.add(frame);
        if (frame.isFinalFragment()) {
            deliver();
        }
    }

    private void deliver() {
        if (assembly.isBinary()) {
            byte[] message = assembly.takeBytes();
            hand(() -> listener.binary(message));
        } else {
            assembly.takeText().ifPresentOrElse(text -> hand(() -> listener.text(text)), () -> begin(NOT_UTF_8, ""));
        }
    }

    /** Has the listener take a message; a sender that is much faster than the listener has to wait. */
    private void hand(Runnable delivery) {
        channel.config().setAutoRead(tasks.size() < MOST_MESSAGES_WAITING);
        tasks.add(() -> {
            delivery.run();
            channel.config().setAutoRead(true);
        });
    }

    private void send(WebSocketFrame frame) {
        if (closing) {
            frame.release();
        } else if (channel.isWritable()) {
            channel.writeAndFlush(frame);
        } else {
            frame.release();
            abort();
        }
    }

    private void begin(int code, String reason) {
        if (!closing) {
            channel.writeAndFlush(closeFrame(code, reason));
            ended(code, reason);
            channel.eventLoop().schedule(this::abort, CLOSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void answerClose(CloseWebSocketFrame close) {
        if (closing) {
            abort();
            return;
        }
        if (close.statusCode() >= FIRST_UNKNOWN_CODE) {
            begin(PROTOCOL_ERROR, "");
            return;
        }
        int code = close.statusCode() < 0 ? NO_CODE : close.statusCode();
        ChannelFuture answered = channel.writeAndFlush(closeFrame(code, ""));
        ended(code, close.reasonText());
        answered.addListener(sent -> abort());
    }

    private void ended(int code, String reason) {
        closing = true;
        channel.config().setAutoRead(true);
        tasks.add(() -> listener.closed(code, reason));
    }

    private static CloseWebSocketFrame closeFrame(int code, String reason) {
        return WebSocketCloseStatus.isValidStatusCode(code)
                ? new CloseWebSocketFrame(code, reason)
                : new CloseWebSocketFrame();
    }

    private void onEventLoop(Runnable task) {
        try {
            channel.eventLoop().execute(task);
        } catch (RejectedExecutionException stopped) {
            channel.close();
        }
    }
}
