package dev.gatehouse.internal.feature.access.iam;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Dates of signatures: ISO 8601 in basic form, or an HTTP date. */
final class Timestamps {

    private static final int LENGTH = 16;

    private Timestamps() {}

    /** Writes {@code 20260101T120000Z}. */
    static String basic(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        int date = 100_000_000 + at.getYear() * 10_000 + at.getMonthValue() * 100 + at.getDayOfMonth();
        int time = 1_000_000 + at.getHour() * 10_000 + at.getMinute() * 100 + at.getSecond();
        return Integer.toString(date).substring(1) + "T"
                + Integer.toString(time).substring(1) + "Z";
    }

    /** Reads {@code 20260101T120000Z}. */
    static Optional<Instant> parse(String basic) {
        if (basic.length() != LENGTH || basic.charAt(8) != 'T' || basic.charAt(15) != 'Z') {
            return Optional.empty();
        }
        int year = number(basic, 0, 4);
        int month = number(basic, 4, 6);
        int day = number(basic, 6, 8);
        int hour = number(basic, 9, 11);
        int minute = number(basic, 11, 13);
        int second = number(basic, 13, 15);
        boolean sound = year >= 0
                && isWithin(month, 1, 12)
                && isWithin(day, 1, YearMonth.of(year, month).lengthOfMonth())
                && isWithin(hour, 0, 23)
                && isWithin(minute, 0, 59)
                && isWithin(second, 0, 59);
        return sound
                ? Optional.of(
                        LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    /** Reads the value of a Date header, whichever form it has. */
    static Optional<Instant> parseDate(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeParseException e) {
            return parse(date);
        }
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
