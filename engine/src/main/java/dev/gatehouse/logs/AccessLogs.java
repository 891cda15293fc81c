package dev.gatehouse.logs;

import java.util.List;
import java.util.Optional;

/** The access logs of a test, oldest line first. */
public interface AccessLogs {

    /** {@return the lines, oldest first} */
    List<AccessLogEntry> entries();

    /**
     * Logs each call from now on in that format, instead of the stage's.
     *
     * @param format a line with {@code $context} variables; the fields of a JSON line can be read one by one
     */
    void useFormat(String format);

    /** {@return why no call can be logged; empty if a stage or the test has a format} */
    Optional<String> silence();

    /** {@return the last line} */
    default AccessLogEntry last() {
        List<AccessLogEntry> entries = entries();
        if (entries.isEmpty()) {
            throw new IllegalStateException(silence()
                    .orElse("nothing was logged: no call reached a stage with an access log format."
                            + "\n  to do:       make a call first, or give its stage a format too."));
        }
        return entries.get(entries.size() - 1);
    }
}
