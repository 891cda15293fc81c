package dev.gatehouse.internal.templateimport.read;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonNumber;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an unquoted YAML text is, by YAML 1.1 as CloudFormation reads it.
 *
 * <p>{@code yes} is true, {@code 011} is 9, {@code 012345678901} is 1.2345678901E10, {@code 1.10} is 1.1 and
 * {@code 1:30} is 90; a date stays text.
 *
 * @see <a href="https://www.skyarch.net/blog/?p=20495">recorded: what leading zeros become</a>
 * @see <a href="https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/745">the same</a>
 */
final class YamlScalars {

    private static final Set<String> TRUE = Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final int LONGEST_NUMBER = 100;
    /** Whole numbers by their radix. */
    private static final Map<Pattern, Integer> WHOLE = Map.of(
            Pattern.compile("[-+]?(0|[1-9][0-9_]*)"), 10,
            Pattern.compile("[-+]?0[0-7_]+"), 8,
            Pattern.compile("[-+]?0b_*[01][01_]*"), 2,
            Pattern.compile("[-+]?0x_*[0-9a-fA-F][0-9a-fA-F_]*"), 16);

    private static final Pattern BASE_60 = Pattern.compile("[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?([0-9][0-9_]*(\\.[0-9_]*)?|\\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?");

    private YamlScalars() {}

    static Json plain(String text) {
        if (NULL.contains(text)) {
            return Json.nullValue();
        }
        char first = text.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            return number(text).orElseGet(() -> Json.of(text));
        }
        if (TRUE.contains(text)) {
            return Json.of(true);
        }
        return FALSE.contains(text) ? Json.of(false) : Json.of(text);
    }

    /** That text as a number, if YAML 1.1 says it is one and JSON can hold it. */
    static Optional<Json> number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        String digits = text.replace("_", "");
        for (Map.Entry<Pattern, Integer> form : WHOLE.entrySet()) {
            if (form.getKey().matcher(text).matches()) {
                return Optional.of(whole(digits.replaceFirst("0[bx]", ""), form.getValue()));
            }
        }
        return BASE_60.matcher(text).matches() ? Optional.of(base60(digits)) : decimal(text, digits);
    }

    private static Json whole(String digits, int radix) {
        String unsigned = digits.startsWith("+") ? digits.substring(1) : digits;
        return new JsonNumber(new BigInteger(unsigned, radix).toString());
    }

    private static Json base60(String digits) {
        boolean negative = digits.startsWith("-");
        BigInteger sum = BigInteger.ZERO;
        for (String part : digits.replaceFirst("[-+]", "").split(":")) {
            sum = sum.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
        }
        return new JsonNumber((negative ? sum.negate() : sum).toString());
    }

    private static Optional<Json> decimal(String text, String digits) {
        if (!FLOAT.matcher(text).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(digits);
        return Double.isFinite(value) ? Optional.of(new JsonNumber(Double.toString(value))) : Optional.empty();
    }
}
