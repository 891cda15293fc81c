package dev.gatehouse.internal.server;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.HttpDate;
import dev.gatehouse.internal.server.codec.Framing;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
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

    /** What is read at most of later requests while a response is on its way. */
    private static final int MOST_WAITING = 64;

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
    private Optional<StreamedResponse> streamed = Optional.empty();

    ServerConnection(Calls calls, Channel channel) {
        this.calls = calls;
        this.channel = channel;
        this.requestHeads =
                new RequestHeads(calls.options().limits(), calls.options().peerHeader());
        this.responseHeads = new ResponseHeads(calls.options().now(), new HttpDate());
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
            return;
        }
        waiting.add((HttpObject) message);
        proceed();
        if (phase == Phase.ANSWERING && waiting.size() >= MOST_WAITING) {
            channel.config().setAutoRead(false);
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
            // who ends its half in the middle of a stream has gone, as proxies see it
            if (phase != Phase.ANSWERING
                    || streamed.filter(StreamedResponse::isBegun).isPresent()) {
                channel.close();
            }
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (streamed.isPresent() && phase == Phase.ANSWERING) {
            streamed.get().changed();
            if (channel.isWritable()) {
                deadline.off();
            } else {
                deadline.in(calls.options().timeouts().body());
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        phase = Phase.ENDING;
        deadline.end();
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
        streamed.ifPresent(StreamedResponse::closed);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        deadline.end();
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
        assembly = Optional.of(new RequestAssembly(head, line));
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
        WireRequest whole = request.whole();
        if (whole.http().headers().has("Upgrade")) {
            channel.config().setAutoRead(false); // what follows may be frames, and the end is theirs to hear
        }
        var stream = new StreamedResponse(
                channel, head -> responseHeads.begin(head, request.bodyEnd(), keepsAlive(request)));
        streamed = Optional.of(stream);
        if (calls.answersAtOnce(whole)) {
            answered(request, calls.answer(whole, stream));
            return;
        }
        try {
            calls.workers().execute(() -> {
                UpgradeAnswer answer = calls.answer(whole, stream);
                onEventLoop(() -> {
                    if (stream.isBegun()) {
                        ended(request, stream);
                    } else {
                        answered(request, answer);
                    }
                });
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

    private boolean keepsAlive(RequestAssembly request) {
        return request.keepAlive() && request.bodyEnd() == Framing.End.LAST_CHUNK;
    }

    /** Ends a streamed response; one that is not whole can only be told by the end of the connection. */
    private void ended(RequestAssembly request, StreamedResponse stream) {
        streamed = Optional.empty();
        if (stream.isCut()) {
            phase = Phase.ENDING;
            if (request.bodyEnd() == Framing.End.CLOSE) {
                channel.config().setOption(ChannelOption.SO_LINGER, 0); // else it would look whole
            }
            channel.close();
            return;
        }
        finish(channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT), keepsAlive(request) && !isLast());
    }

    // nothing follows a request whose client has closed its half, but what is read already
    private boolean isLast() {
        return inputShut && waiting.isEmpty();
    }

    private void answered(RequestAssembly request, UpgradeAnswer answer) {
        streamed = Optional.empty();
        if (answer instanceof UpgradeAnswer.Accepted accepted) {
            new Upgrade(calls, channel).accept(request.head(), accepted);
            return;
        }
        boolean keepAlive = request.keepAlive() && !isLast();
        FullHttpResponse response = written(answer.response(), request.head().method(), keepAlive);
        finish(channel.writeAndFlush(response), keepAlive);
    }

    private void finish(ChannelFuture last, boolean keepAlive) {
        deadline.in(calls.options().timeouts().body());
        last.addListener(write -> {
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
        if (phase != Phase.READING) {
            return;
        }
        if (inputShut) {
            channel.close(); // the rest of half a request can't come
        } else {
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
