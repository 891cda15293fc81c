package dev.gatehouse.junit.internal.compare;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A template without what must not be written; it still means the same API. */
final class TemplateMasking {

    private static final Pattern ENTRY = Pattern.compile(
            "^(\\s*(?:- )?\"?([A-Za-z0-9_.:-]+)\"?\\s*:\\s+)(\"[^\"]*\"|'[^']*'|[^\\s!&*{\\[|>#\"'][^#]*?)(\\s*,?\\s*(?:#.*)?)$");
    private static final Pattern KEY = Pattern.compile("^(\\s*)\"?([A-Za-z0-9_.:-]+)\"?\\s*:\\s*[{]?\\s*(?:#.*)?$");
    private static final Pattern FLOW_DEFAULT =
            Pattern.compile("(\"?Default\"?\\s*:\\s*)(\"[^\"]*\"|'[^']*'|[^\\s,}]+)");
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i).*(passw|secret|credential|private[-_]?key|api[-_]?key|access[-_]?key|(?:^|[-_a-z])token)$|(?i).*(password|secret|passwd)[-_]?(value|string)?");

    private final Masking masking;
    private int sensitiveIndent = -1;

    private TemplateMasking(Masking masking) {
        this.masking = masking;
    }

    static String of(String template, Masking masking) {
        var lines = new TemplateMasking(masking);
        return template.lines().map(lines::line).collect(Collectors.joining("\n"));
    }

    private String line(String line) {
        int indent = line.length() - line.stripLeading().length();
        if (!line.isBlank() && indent <= sensitiveIndent) {
            sensitiveIndent = -1;
        }
        Matcher entry = ENTRY.matcher(line);
        if (entry.matches()) {
            boolean secret = SECRET_NAME.matcher(entry.group(2)).matches()
                    || sensitiveIndent >= 0 && entry.group(2).equals("Default");
            return secret && !isPlain(entry.group(3))
                    ? entry.group(1) + Masking.REPLACED + entry.group(4)
                    : masking.known(line);
        }
        Matcher key = KEY.matcher(line);
        if (key.matches() && SECRET_NAME.matcher(key.group(2)).matches() && sensitiveIndent < 0) {
            sensitiveIndent = indent;
        }
        String name = line.strip().replaceFirst("\\s*:.*", "").replace("\"", "");
        boolean flow = line.contains("{") && SECRET_NAME.matcher(name).matches();
        return masking.known(flow ? FLOW_DEFAULT.matcher(line).replaceAll("$1" + Masking.REPLACED) : line);
    }

    /** Switches and numbers are no secrets, and what stands there may matter. */
    private static boolean isPlain(String value) {
        return value.matches("(?i)true|false|yes|no|null|~|\\d{1,6}");
    }
}
