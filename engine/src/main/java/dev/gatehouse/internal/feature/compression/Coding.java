package dev.gatehouse.internal.feature.compression;

import dev.gatehouse.http.Body;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The content codings that API Gateway knows. */
enum Coding {
    GZIP,
    DEFLATE,
    IDENTITY;

    /** The coding of that name. */
    static Optional<Coding> named(String name) {
        for (Coding coding : values()) {
            if (coding.toString().equalsIgnoreCase(name)) {
                return Optional.of(coding);
            }
        }
        return Optional.empty();
    }

    Body compressed(Body body) {
        var bytes = new ByteArrayOutputStream(body.length());
        try (OutputStream out = wrapped(bytes)) {
            out.write(body.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Body.of(bytes.toByteArray());
    }

    /**
     * The body before its compression, as far as the limit and one byte more.
     *
     * @throws IOException if the body is not of this coding
     */
    Body expanded(Body body, int limit) throws IOException {
        return switch (this) {
            case GZIP -> read(new GZIPInputStream(new ByteArrayInputStream(body.bytes())), limit);
            case DEFLATE -> inflated(body, limit);
            case IDENTITY -> body;
        };
    }

    // RFC 9110 means zlib, but some clients send the bare stream
    private static Body inflated(Body body, int limit) throws IOException {
        boolean zlib = (body.bytes()[0] & 0x0f) == 8;
        var inflater = new Inflater(!zlib);
        try {
            return read(new InflaterInputStream(new ByteArrayInputStream(body.bytes()), inflater), limit);
        } finally {
            inflater.end();
        }
    }

    private static Body read(InputStream in, int limit) throws IOException {
        try (in) {
            return Body.of(in.readNBytes(limit + 1));
        }
    }

    private OutputStream wrapped(OutputStream out) throws IOException {
        return switch (this) {
            case GZIP -> new GZIPOutputStream(out);
            case DEFLATE -> new DeflaterOutputStream(out);
            case IDENTITY -> out;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
