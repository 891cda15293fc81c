package dev.gatehouse.internal.template.draft;

import java.util.Optional;

/** Reads the size from which answers are compressed. */
public final class CompressionSize {

    private static final int LARGEST = 10_485_760;

    private CompressionSize() {}

    /** Bytes from 0 to 10485760; empty where it is absent or, with AWS's finding, out of that range. */
    public static Optional<Integer> read(Fields fields, String name) {
        Optional<Integer> size = fields.decimal(name).map(Double::intValue);
        if (size.filter(bytes -> bytes < 0 || bytes > LARGEST).isPresent()) {
            fields.refusedByAws(
                    name,
                    "Invalid minimum compression size, must be between 0 and 10485760",
                    "write a number of bytes in that range, or leave the property out.");
            return Optional.empty();
        }
        return size;
    }
}
