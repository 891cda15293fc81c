package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.JsonString;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The formats that AWS checks: those of draft 4 and {@code uuid}.
 *
 * <p>All others, {@code byte}, {@code date} and {@code int32} among them, are not checked
 * (test_import_with_circular_models_and_request_validation for {@code byte}).
 */
final class Formats {

    private static final Keyword UNCHECKED = (actual, run) -> {};
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final String IPV4 = OCTET + "(\\." + OCTET + "){3}";
    private static final Pattern DATE_TIME = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"
            + "[Tt]([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d{1,12})?([Zz]|[+-]\\d{2}:?\\d{2})");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern UUID =
            Pattern.compile("[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"(),:;<>\\[\\]\\\\]+@[^\\s@]+");

    /** What a format accepts, and what is said of the rest. */
    private record Format(Predicate<String> accepts, String complaint) {}

    private static final Map<String, Format> CHECKED = Map.of(
            "date-time",
            new Format(
                    text -> DATE_TIME.matcher(text).matches(),
                    "is invalid against requested date format(s) "
                            + "[yyyy-MM-dd'T'HH:mm:ssZ, yyyy-MM-dd'T'HH:mm:ss.[0-9]{1,12}Z]"),
            "email",
            new Format(text -> EMAIL.matcher(text).matches(), "is not a valid email address"),
            "hostname",
            new Format(Formats::isHostname, "is not a valid hostname"),
            "ipv4",
            new Format(text -> text.matches(IPV4), "is not a valid IPv4 address"),
            "ipv6",
            new Format(Formats::isIpv6, "is not a valid IPv6 address"),
            "uri",
            new Format(Formats::isUri, "is not a valid URI"),
            "regex",
            new Format(text -> EcmaPattern.compile(text).isPresent(), "is not a valid ECMA 262 regular expression"),
            "uuid",
            new Format(text -> UUID.matcher(text).matches(), "is not a valid UUID"));

    private Formats() {}

    static Keyword keyword(String name) {
        Format format = CHECKED.get(name);
        if (format == null) {
            return UNCHECKED;
        }
        String subject = name.equals("uuid") ? "input string \"" : "string \"";
        return (actual, run) -> {
            if (actual instanceof JsonString string && !format.accepts().test(string.value())) {
                run.violated(subject + string.value() + "\" " + format.complaint());
            }
        };
    }

    private static boolean isHostname(String text) {
        if (text.isEmpty() || text.length() > 255) {
            return false;
        }
        for (String label : text.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Eight groups, or fewer with one double colon; the last two may be an IPv4 address. */
    private static boolean isIpv6(String text) {
        int gap = text.indexOf("::");
        if (gap != text.lastIndexOf("::") || text.contains(":::")) {
            return false;
        }
        if (gap < 0) {
            return groups(text) == 8;
        }
        int before = groups(text.substring(0, gap));
        int after = groups(text.substring(gap + 2));
        return before >= 0 && after >= 0 && before + after < 8;
    }

    private static int groups(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] groups = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < groups.length; i++) {
            if (groups[i].matches("[0-9A-Fa-f]{1,4}")) {
                count++;
            } else if (i == groups.length - 1 && groups[i].matches(IPV4)) {
                count += 2;
            } else {
                return -1;
            }
        }
        return count;
    }

    private static boolean isUri(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
