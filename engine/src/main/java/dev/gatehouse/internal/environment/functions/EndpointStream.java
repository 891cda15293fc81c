package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.BodyProducer;
import dev.gatehouse.http.BodyWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Arrays;

/** The output of a function that another process runs, taken while it is still being given. */
record EndpointStream(HttpURLConnection connection, InputStream in) implements BodyProducer {

    private static final int BUFFER = 16 * 1024;
    private static final int DELIMITER = 8;
    private static final int ENOUGH = 16 * 1024 + DELIMITER;

    /** What has come with the metadata, and the rest; whole if there is no delimiter near the beginning. */
    static FunctionOutcome begin(HttpURLConnection connection) throws IOException {
        boolean framed = String.valueOf(connection.getContentType()).startsWith(EventStream.TYPE);
        InputStream in = framed ? new EventStream(connection.getInputStream()) : connection.getInputStream();
        var first = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        int read = 0;
        while (read >= 0 && first.size() < ENOUGH && !isDelimited(first.toByteArray())) {
            read = in.read(buffer);
            first.write(buffer, 0, Math.max(0, read));
        }
        if (read >= 0) {
            return FunctionOutcome.streamed(first.toByteArray(), new EndpointStream(connection, in));
        }
        in.close();
        return FunctionOutcome.returned(first.toByteArray());
    }

    private static boolean isDelimited(byte[] bytes) {
        int zeros = 0;
        for (byte each : bytes) {
            zeros = each == 0 ? zeros + 1 : 0;
            if (zeros == DELIMITER) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void writeTo(BodyWriter out) throws IOException {
        out.onAbort(connection::disconnect);
        byte[] buffer = new byte[BUFFER];
        try (in) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(Arrays.copyOf(buffer, read));
            }
        } catch (IOException broken) {
            connection.disconnect();
            throw broken;
        }
    }

    @Override
    public void discard() {
        connection.disconnect();
    }
}
