package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.FunctionError;
import dev.gatehouse.internal.json.Json;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The payload of a function in the framing of Lambda's own streamed invocations; checksums are not looked at.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_InvokeWithResponseStream.html">InvokeWithResponseStream
 *     (read 2026-11-29)</a>
 */
final class EventStream extends InputStream {

    static final String TYPE = "application/vnd.amazon.eventstream";
    private static final int FRAME = 16;
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int TEXT = 7;

    private final DataInputStream in;
    private InputStream payload = InputStream.nullInputStream();
    private boolean complete;

    EventStream(InputStream in) {
        this.in = new DataInputStream(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = payload.read(into, from, length);
        while (read < 0 && !complete) {
            next();
            read = payload.read(into, from, length);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void next() throws IOException {
        int total = in.readInt();
        int headerBytes = in.readInt();
        in.readInt();
        int payloadBytes = total - headerBytes - FRAME;
        if (payloadBytes < 0 || headerBytes < 0 || total > LARGEST) {
            throw new IOException("a malformed message: " + total + " bytes, " + headerBytes + " of them headers");
        }
        Map<String, String> headers = headers(in.readNBytes(headerBytes));
        byte[] bytes = in.readNBytes(payloadBytes);
        if (bytes.length < payloadBytes) {
            throw new EOFException("the stream of messages broke off");
        }
        in.readInt();
        if (headers.getOrDefault(":event-type", "").equals("PayloadChunk")) {
            payload = new ByteArrayInputStream(bytes);
        } else {
            end(headers, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private void end(Map<String, String> headers, String text) throws IOException {
        complete = true;
        payload = InputStream.nullInputStream();
        boolean ended = headers.getOrDefault(":event-type", "").equals("InvokeComplete");
        String error = member(text, "ErrorCode");
        if (!ended || !error.isEmpty()) {
            throw ended
                    ? new FailedException(FunctionError.unhandled(error, member(text, "ErrorDetails")))
                    : new FailedException(FunctionError.unhandled(headers.getOrDefault(":exception-type", ""), text));
        }
    }

    /** The function failed, and said so at the end. */
    static final class FailedException extends IOException {

        private static final long serialVersionUID = 1;

        private final transient FunctionError error;

        FailedException(FunctionError error) {
            super(error.errorType() + ": " + error.errorMessage());
            this.error = error;
        }

        FunctionError error() {
            return error;
        }
    }

    private static String member(String json, String name) {
        return Json.tryParse(json)
                .flatMap(object -> object.member(name))
                .filter(value -> !value.isNull())
                .map(Json::text)
                .orElse("");
    }

    /** Texts by name; a header of another type ends what is read, for none of ours has one. */
    private static Map<String, String> headers(byte[] bytes) throws IOException {
        Map<String, String> headers = new HashMap<>();
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        while (in.available() > 0) {
            String name = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
            if (in.readUnsignedByte() != TEXT) {
                return headers;
            }
            headers.put(name, new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8));
        }
        return headers;
    }
}
