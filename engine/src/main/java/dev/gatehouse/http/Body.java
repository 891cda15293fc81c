package dev.gatehouse.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The bytes of a request or response: there already, or produced over time. */
public final class Body {

    private static final Body EMPTY = new Body(new byte[0], Optional.empty());

    private final byte[] bytes;
    private final Optional<BodyProducer> producer;

    private Body(byte[] bytes, Optional<BodyProducer> producer) {
        this.bytes = bytes;
        this.producer = producer;
    }

    /** {@return no bytes} */
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
     * {@return a body whose bytes come over time}
     *
     * <p>An integration of mode STREAM sends each part as it comes; wherever a whole body is needed, it is produced to its end
     * first.
     *
     * @param producer writes the parts; asked once an answer
     */
    public static Body produced(BodyProducer producer) {
        return new Body(new byte[0], Optional.of(producer));
    }

    /** {@return whether the bytes come over time} */
    public boolean isProduced() {
        return producer.isPresent();
    }

    /**
     * Writes all bytes, in one part if they are there already.
     *
     * @param out takes the parts in order
     * @throws Exception if the body breaks off
     */
    public void writeTo(BodyWriter out) throws Exception {
        if (producer.isPresent()) {
            producer.get().writeTo(out);
        } else if (bytes.length > 0) {
            out.write(bytes);
        }
    }

    /** Gives up a body that is produced and that nobody asked for yet. */
    public void discard() {
        producer.ifPresent(BodyProducer::discard);
    }

    /**
     * {@return a copy of the bytes; of a body that is produced, all that the producer gives}
     *
     * @throws IllegalStateException if the producer breaks off
     */
    public byte[] bytes() {
        return whole().clone();
    }

    /**
     * {@return the bytes read as UTF-8; each malformed sequence becomes U+FFFD}
     *
     * @throws IllegalStateException if the body is produced and the producer breaks off
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
     * @throws IllegalStateException if the body is produced and the producer breaks off
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
            throw new IllegalStateException("the body broke off after " + all.size() + " bytes: " + broken, broken);
        }
        return all.toByteArray();
    }

    /** Equal bytes make equal bodies; a body that is produced equals only bodies of the same producer. */
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

    /** Keeps all parts. */
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
