package dev.gatehouse.internal.template.build.plan;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes up the values of keys for which the template gives none. */
final class MadeUpKey {

    private static final int AWS_LENGTH = 40;

    private MadeUpKey() {}

    /** Forty letters and digits, as AWS makes them, the same for the same logical id in every run. */
    static String value(String logicalId) {
        return (part(logicalId + " 1") + part(logicalId + " 2")).substring(0, AWS_LENGTH);
    }

    private static String part(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
