package dev.gatehouse.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The bytes of a request or response, either present or produced over time. */
public final class Body {

    private static final Body EMPTY = new Body(new byte[0], Optional.empty());

    private final byte[] bytes;
    private final Optional<BodyProducer> producer;

    private Body(byte[] bytes, Optional<BodyProducer> producer) {
        this.bytes = bytes;
        this.producer = producer;
    }

    /** {@return an empty body} */
    public static Body empty() {
        return EMPTY;
    }

    /**
     * {@return the text as UTF-8}
     *
     * @param text in UTF-8
     */
    public static Body of(String text) {
        return text.isEmpty() ? EMPTY : new Body(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    /**
     * {@return a body of these bytes}
     *
     * @param bytes copied
     */
    public static Body of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Body(bytes.clone(), Optional.empty());
    }

    /**
     * {@return a body whose bytes are produced over time}
     *
     * <p>An integration of mode STREAM sends each chunk when it is written. Where a whole body is needed, it is
     * produced to its end first.
     *
     * @param producer writes the chunks; called once per response
     */
    public static Body produced(BodyProducer producer) {
        return new Body(new byte[0], Optional.of(producer));
    }

    /** {@return whether the bytes are produced over time} */
    public boolean isProduced() {
        return producer.isPresent();
    }

    /**
     * Writes all bytes, in one chunk if they are present.
     *
     * @param out receives the chunks in order
     * @throws Exception if the producer fails
     */
    public void writeTo(BodyWriter out) throws Exception {
        if (producer.isPresent()) {
            producer.get().writeTo(out);
        } else if (bytes.length > 0) {
            out.write(bytes);
        }
    }

    /** Releases a produced body that will not be read. */
    public void discard() {
        producer.ifPresent(BodyProducer::discard);
    }

    /**
     * {@return a copy of the bytes; a produced body is produced to its end}
     *
     * @throws IllegalStateException if the producer fails
     */
    public byte[] bytes() {
        return whole().clone();
    }

    /**
     * {@return the bytes decoded as UTF-8; each malformed sequence becomes U+FFFD}
     *
     * @throws IllegalStateException if the body is produced and the producer fails
     */
    public String text() {
        return new String(whole(), StandardCharsets.UTF_8);
    }

    /** {@return whether there are no bytes; false for a body that is produced} */
    public boolean isEmpty() {
        return producer.isEmpty() && bytes.length == 0;
    }

    /**
     * {@return the number of bytes}
     *
     * @throws IllegalStateException if the body is produced and the producer fails
     */
    public int length() {
        return whole().length;
    }

    private byte[] whole() {
        if (producer.isEmpty()) {
            return bytes;
        }
        var all = new ByteArrayOutputStream();
        try {
            producer.get().writeTo(new InMemory(all));
        } catch (Exception broken) {
            throw new IllegalStateException("the body ended early after " + all.size() + " bytes: " + broken, broken);
        }
        return all.toByteArray();
    }

    /** Bodies with equal bytes are equal; a produced body is equal only to bodies of the same producer. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Body body && producer.equals(body.producer) && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + producer.hashCode();
    }

    @Override
    public String toString() {
        return producer.isPresent() ? "(a body that is produced over time)" : text();
    }

    /** Collects all chunks. */
    private record InMemory(ByteArrayOutputStream all) implements BodyWriter {

        @Override
        public void write(byte[] part) {
            all.writeBytes(part);
        }

        @Override
        public void pause(Duration duration) {}

        @Override
        public void onAbort(Runnable told) {}
    }
}
