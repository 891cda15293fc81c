package dev.gatehouse.logs;

import java.util.List;

/** The access logs of a test, oldest line first. */
public interface AccessLogs {

    /** {@return the lines, oldest first} */
    List<AccessLogEntry> entries();

    /**
     * Logs each call from now on in that format, whatever its stage's own.
     *
     * @param format a line with {@code $context} variables; JSON can be read by its fields
     */
    void useFormat(String format);

    /** {@return the last line} */
    default AccessLogEntry last() {
        List<AccessLogEntry> entries = entries();
        if (entries.isEmpty()) {
            throw new IllegalStateException("nothing was logged: no call reached a stage with an access log format"
                    + "\n  to do:       give the stage an AccessLogSetting, or the test @AccessLog(format)");
        }
        return entries.get(entries.size() - 1);
    }
}
