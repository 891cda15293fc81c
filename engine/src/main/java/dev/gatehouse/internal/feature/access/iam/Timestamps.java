package dev.gatehouse.internal.feature.access.iam;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
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
        Optional<Instant> plain = PlainDigits.read(basic);
        if (plain.isPresent()) {
            return plain;
        }
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

    /** Reads a date without doubts, as nearly all signatures have it, in a fraction of a formatter's time. */
    private static final class PlainDigits {

        private static final int LENGTH = 16;

        private PlainDigits() {}

        static Optional<Instant> read(String text) {
            if (text.length() != LENGTH || text.charAt(8) != 'T' || text.charAt(15) != 'Z') {
                return Optional.empty();
            }
            int year = number(text, 0, 4);
            int month = number(text, 4, 6);
            int day = number(text, 6, 8);
            int hour = number(text, 9, 11);
            int minute = number(text, 11, 13);
            int second = number(text, 13, 15);
            boolean sound = year >= 0
                    && isWithin(month, 1, 12)
                    && isWithin(day, 1, YearMonth.of(year, month).lengthOfMonth())
                    && isWithin(hour, 0, 23)
                    && isWithin(minute, 0, 59)
                    && isWithin(second, 0, 59);
            return sound
                    ? Optional.of(LocalDateTime.of(year, month, day, hour, minute, second)
                            .toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        }

        private static boolean isWithin(int number, int least, int most) {
            return number >= least && number <= most;
        }

        // negative where there are other characters
        private static int number(String text, int from, int to) {
            int number = 0;
            for (int i = from; i < to; i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                number = 10 * number + digit;
            }
            return number;
        }
    }
}
