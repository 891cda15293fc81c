package dev.gatehouse.internal.feature.access.iam;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Dates of signatures: ISO 8601 in basic form, or an HTTP date. */
final class Timestamps {

    private static final DateTimeFormatter BASIC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Timestamps() {}

    static String basic(Instant instant) {
        return BASIC.format(instant);
    }

    /** Reads {@code 20260101T120000Z}. */
    static Optional<Instant> parse(String basic) {
        try {
            return Optional.of(LocalDateTime.parse(basic, BASIC).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Reads the value of a Date header, whichever form it has. */
    static Optional<Instant> parseDate(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeParseException e) {
            return parse(date);
        }
    }
}
