package dev.gatehouse.internal.server;

import dev.gatehouse.http.HttpResponse;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;

/**
 * One client connection: reads one request, has it answered, writes the response, and only then reads the next.
 *
 * <p>All but the endpoint's work happens on the connection's event loop.
 */
// a write or close that fails ends the connection, which is told by channelInactive
@SuppressWarnings("FutureReturnValueIgnored")
final class ServerConnection extends ChannelInboundHandlerAdapter {

    private enum Phase {
        /** Waiting for a request, or in the middle of one. */
        READING,
        /** The endpoint has it, or the response is on its way out. */
        ANSWERING,
        /** The last response is out; what still comes in is thrown away. */
        ENDING
    }

    private final Calls calls;
    private final Channel channel;
    private final RequestHeads requestHeads;
    private final ResponseHeads responseHeads;
    private final Deadline deadline;
    private final ConnectionEnd end;
    private final Queue<HttpObject> waiting = new ArrayDeque<>();
    private Phase phase = Phase.READING;
    private Optional<RequestAssembly> assembly = Optional.empty();
    private boolean begun;
    private boolean inputShut;

    ServerConnection(Calls calls, Channel channel) {
        this.calls = calls;
        this.channel = channel;
        this.requestHeads =
                new RequestHeads(calls.options().limits(), calls.options().peerHeader());
        this.responseHeads = new ResponseHeads(calls.options().now());
        this.deadline = new Deadline(channel);
        this.end =
                new ConnectionEnd(channel, deadline, calls.options().timeouts().linger());
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        deadline.in(calls.options().timeouts().idle());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (phase == Phase.ENDING) {
            ReferenceCountUtil.release(message);
        } else {
            waiting.add((HttpObject) message);
            proceed();
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (phase == Phase.READING && !begun) {
            begun = true;
            deadline.in(calls.options().timeouts().head());
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            inputShut = true;
            if (phase != Phase.ANSWERING) {
                channel.close();
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        phase = Phase.ENDING;
        deadline.off();
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        channel.close();
    }

    private void proceed() {
        while (phase == Phase.READING && !waiting.isEmpty()) {
            HttpObject next = waiting.remove();
            try {
                accept(next);
            } finally {
                ReferenceCountUtil.release(next);
            }
        }
    }

    private void accept(HttpObject next) {
        if (next.decoderResult().isFailure()) {
            refuse(requestHeads.refusal(next.decoderResult().cause()));
        } else if (next instanceof io.netty.handler.codec.http.HttpRequest head) {
            begin(head);
        } else if (next instanceof HttpContent content) {
            assembly.ifPresent(request -> add(request, content));
        }
    }

    private void begin(io.netty.handler.codec.http.HttpRequest line) {
        begun = true;
        deadline.in(calls.options().timeouts().body());
        WireLimits limits = calls.options().limits();
        WireRequest head = requestHeads.read(line, channel);
        assembly = Optional.of(new RequestAssembly(head, HttpUtil.isKeepAlive(line)));
        Optional<HttpResponse> refusal = RequestHeads.unsupported(line)
                .or(() -> limits.refusalOfHead(head.http()))
                .or(() -> limits.refusalOfBody(HttpUtil.getContentLength(line, 0L)));
        refusal.ifPresentOrElse(this::refuse, () -> encourage(line));
    }

    private void encourage(io.netty.handler.codec.http.HttpRequest line) {
        if (HttpUtil.is100ContinueExpected(line)) {
            channel.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        }
    }

    private void add(RequestAssembly request, HttpContent content) {
        Optional<HttpResponse> refusal = calls.options().limits().refusalOfBody(request.lengthWith(content.content()));
        if (refusal.isPresent()) {
            refuse(refusal.get());
            return;
        }
        request.add(content.content());
        if (content instanceof LastHttpContent) {
            dispatch(request);
        }
    }

    private void dispatch(RequestAssembly request) {
        phase = Phase.ANSWERING;
        begun = false;
        assembly = Optional.empty();
        deadline.off();
        channel.config().setAutoRead(false);
        WireRequest whole = request.whole();
        try {
            calls.workers().execute(() -> {
                UpgradeAnswer answer = calls.answer(whole);
                onEventLoop(() -> answered(request, answer));
            });
        } catch (RejectedExecutionException stopping) {
            channel.close();
        }
    }

    private void onEventLoop(Runnable task) {
        try {
            channel.eventLoop().execute(task);
        } catch (RejectedExecutionException stopped) {
            channel.close();
        }
    }

    private void answered(RequestAssembly request, UpgradeAnswer answer) {
        if (answer instanceof UpgradeAnswer.Accepted accepted) {
            new Upgrade(calls, channel).accept(request.head(), accepted);
            return;
        }
        boolean keepAlive = request.keepAlive() && !inputShut;
        FullHttpResponse response = written(answer.response(), request.head().method(), keepAlive);
        deadline.in(calls.options().timeouts().body());
        channel.writeAndFlush(response).addListener(write -> {
            if (keepAlive && write.isSuccess()) {
                readNext();
            } else {
                phase = Phase.ENDING;
                end.afterWholeRequest();
            }
        });
    }

    private void readNext() {
        phase = Phase.READING;
        deadline.in(calls.options().timeouts().idle());
        proceed();
        if (phase == Phase.READING) {
            channel.config().setAutoRead(true);
        }
    }

    private void refuse(HttpResponse refusal) {
        phase = Phase.ENDING;
        String method = assembly.map(request -> request.head().method()).orElse("");
        deadline.in(calls.options().timeouts().body());
        channel.writeAndFlush(written(refusal, method, false)).addListener(write -> end.afterRefusal());
    }

    private FullHttpResponse written(HttpResponse response, String method, boolean keepAlive) {
        try {
            return responseHeads.write(response, method, keepAlive);
        } catch (IllegalArgumentException unwritable) {
            Calls.LOG.error("-> 500: a response can't be written: {}", unwritable.getMessage());
            return responseHeads.write(Calls.failure(), method, keepAlive);
        }
    }
}
