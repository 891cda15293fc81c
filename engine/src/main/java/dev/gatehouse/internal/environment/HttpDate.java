package dev.gatehouse.internal.environment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes dates of HTTP headers, like {@code Sun, 06 Nov 1994 08:49:37 GMT}, anew once a second.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7">RFC 9110, Date/Time Formats</a>
 */
public final class HttpDate {

    // not RFC_1123_DATE_TIME, which writes the first nine days of a month with one digit
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private volatile Written last = new Written(Long.MIN_VALUE, "");

    public String of(Instant instant) {
        Written known = last;
        if (known.second() != instant.getEpochSecond()) {
            known = Written.at(instant.getEpochSecond());
            last = known;
        }
        return known.text();
    }

    /** A second and its text. */
    private record Written(long second, String text) {

        static Written at(long second) {
            return new Written(second, IMF_FIXDATE.format(Instant.ofEpochSecond(second)));
        }
    }
}
