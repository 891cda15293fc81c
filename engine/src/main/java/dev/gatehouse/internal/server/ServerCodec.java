package dev.gatehouse.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * Netty's decoder and encoder, which refuses what Netty lets pass: header lines folded in two, and request lines whose
 * parts more than one space separates (RFC 9112, sections 3 and 5.2).
 */
final class ServerCodec extends CombinedChannelDuplexHandler<HttpRequestDecoder, HttpResponseEncoder> {

    private final Queue<HttpMethod> asked = new ArrayDeque<>();

    ServerCodec(HttpDecoderConfig config) {
        init(new Decoder(config), new Encoder());
    }

    private final class Decoder extends HttpRequestDecoder {

        private HeadScan scan = new HeadScan();
        private boolean inHead = true;

        Decoder(HttpDecoderConfig config) {
            super(config);
        }

        // the base class takes the bytes of a head and of what follows it in different calls
        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out) throws Exception {
            int before = out.size();
            int from = bytes.readerIndex();
            super.decode(context, bytes, out);
            if (inHead) {
                scan.add(bytes, from);
            }
            for (int i = before; i < out.size(); i++) {
                note(out.get(i));
            }
        }

        private void note(Object decoded) {
            if (decoded instanceof HttpRequest head) {
                inHead = false;
                asked.add(head.method());
                scan.defect().ifPresent(why -> head.setDecoderResult(DecoderResult.failure(why)));
                scan = new HeadScan();
            }
            inHead |= decoded instanceof LastHttpContent;
        }
    }

    /** An answer to HEAD has no body, whatever length its headers tell. */
    private final class Encoder extends HttpResponseEncoder {

        @Override
        protected boolean isContentAlwaysEmpty(HttpResponse answer) {
            HttpMethod method = answer.status().code() == 100 ? asked.peek() : asked.poll();
            return HttpMethod.HEAD.equals(method) || super.isContentAlwaysEmpty(answer);
        }
    }

    /** The bytes of a head that were read, as far as rules look at them. */
    private static final class HeadScan {

        private boolean begun;
        private boolean inFirstLine = true;
        private boolean folded;
        private boolean spaced;
        private byte last;

        void add(ByteBuf bytes, int from) {
            for (int i = from; i < bytes.readerIndex(); i++) {
                add(bytes.getByte(i));
            }
        }

        Optional<IllegalArgumentException> defect() {
            if (spaced) {
                return Optional.of(
                        new IllegalArgumentException("the request line has several spaces in a row, or a tab"));
            }
            return folded
                    ? Optional.of(new IllegalArgumentException("a header continues on a second line"))
                    : Optional.empty();
        }

        private void add(byte next) {
            boolean lineBreak = next == '\r' || next == '\n';
            begun |= !lineBreak;
            if (!begun) {
                return;
            }
            boolean blank = next == ' ' || next == '\t';
            if (inFirstLine) {
                spaced |= next == '\t' || blank && (last == ' ' || last == 0) || lineBreak && last == ' ';
                inFirstLine = next != '\n';
            } else {
                folded |= blank && last == '\n';
            }
            last = next;
        }
    }
}
