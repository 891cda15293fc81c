package dev.gatehouse.internal.server.client;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.server.codec.Abort;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One connection of the client; carries one exchange at a time. */
// a write or close that fails ends the connection, which is told by channelInactive
@SuppressWarnings("FutureReturnValueIgnored")
final class ClientConnection extends ChannelInboundHandlerAdapter {

    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE");

    private final Channel channel;
    private final Origin origin;
    private volatile CompletableFuture<HttpResponse> answer = CompletableFuture.completedFuture(HttpResponse.of(200));
    private volatile Optional<IncomingBody> wanted = Optional.empty();
    private volatile Optional<ResponseAssembly> assembly = Optional.empty();
    private volatile boolean reusable = true;
    private volatile boolean usedBefore;
    private volatile boolean repeatable;
    private volatile Runnable whenSwitched = this::closeSoon;

    ClientConnection(Channel channel, Origin origin) {
        this.channel = channel;
        this.origin = origin;
    }

    Origin origin() {
        return origin;
    }

    Channel channel() {
        return channel;
    }

    /**
     * Sends; the answer comes later, exceptionally with an {@link IOException} if the connection breaks.
     *
     * @param stream takes the answer's body as it comes; the answer is there when its head is
     */
    CompletableFuture<HttpResponse> exchange(HttpRequest request, Optional<IncomingBody> stream) {
        var head = OutgoingRequestHeads.write(request);
        var answered = new CompletableFuture<HttpResponse>();
        repeatable = usedBefore && IDEMPOTENT.contains(request.method());
        usedBefore = true;
        wanted = stream;
        answer = answered;
        channel.write(head);
        ChannelFuture written = channel.writeAndFlush(OutgoingRequestHeads.content(request));
        written.addListener(write -> {
            if (!write.isSuccess()) {
                fail(write.cause());
            }
        });
        return answered.whenComplete((response, failure) -> keepIf(written.isSuccess()));
    }

    /** Has the task run on the event loop when a 101 has come, before anything behind it is read. */
    void whenSwitched(Runnable task) {
        whenSwitched = task;
    }

    /** True if a further exchange may use it. */
    boolean isReusable() {
        return reusable && channel.isActive() && isIdle();
    }

    void close() {
        Abort.now(channel);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws IOException {
        try {
            read((HttpObject) message);
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent && isIdle()) {
            channel.close();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(new IOException("the connection was closed before the whole response had come"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(cause);
    }

    private void read(HttpObject message) throws IOException {
        if (message.decoderResult().isFailure()) {
            fail(new IOException(
                    "the response is not HTTP", message.decoderResult().cause()));
            return;
        }
        if (message instanceof io.netty.handler.codec.http.HttpResponse head) {
            var response = new ResponseAssembly(head, wanted);
            assembly = Optional.of(response);
            response.stream().ifPresent(body -> answer.complete(response.whole()));
        }
        if (message instanceof HttpContent content && assembly.isPresent()) {
            add(assembly.get(), content);
        }
    }

    private void add(ResponseAssembly response, HttpContent content) throws IOException {
        response.add(content);
        if (content instanceof LastHttpContent) {
            assembly = Optional.empty();
            finish(response);
        }
    }

    private boolean isIdle() {
        return answer.isDone() && wanted.map(IncomingBody::isOver).orElse(true);
    }

    private void closeSoon() {
        channel.eventLoop().execute(channel::close);
    }

    private void keepIf(boolean wholeRequestIsOut) {
        if (!wholeRequestIsOut) {
            reusable = false;
        }
    }

    private void finish(ResponseAssembly response) {
        if (response.isInterim()) {
            return;
        }
        if (!response.keepsAlive()) {
            reusable = false;
        }
        if (response.isSwitch()) {
            reusable = false;
            whenSwitched.run();
        }
        response.stream().ifPresent(IncomingBody::end);
        if (response.stream().isEmpty()) {
            answer.complete(response.whole());
        }
    }

    private void fail(Throwable cause) {
        reusable = false;
        answer.completeExceptionally(repeatable && assembly.isEmpty() ? new StaleConnectionException(cause) : cause);
        wanted.ifPresent(body -> body.failed(cause));
        channel.close();
    }
}
