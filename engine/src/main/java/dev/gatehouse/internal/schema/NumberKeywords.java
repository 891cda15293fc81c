package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonNumber;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Keywords about numbers. */
final class NumberKeywords {

    /** Digits beyond which a division would take for ever. */
    private static final int MAX_SCALE = 1000;

    private NumberKeywords() {}

    static Keyword maximum(Subschemas schemas, Json value) {
        BigDecimal maximum = schemas.number("maximum", value);
        boolean isExclusive = schemas.flag("exclusiveMaximum");
        return (actual, run) -> onNumber(actual, run, number -> {
            int order = number.compareTo(maximum);
            if (order > 0) {
                run.violated("numeric instance is greater than the required maximum (maximum: " + value.toText()
                        + ", found: " + actual.toText() + ")");
            } else if (order == 0 && isExclusive) {
                run.violated("numeric instance is not strictly lower than the required maximum " + value.toText());
            }
        });
    }

    static Keyword minimum(Subschemas schemas, Json value) {
        BigDecimal minimum = schemas.number("minimum", value);
        boolean isExclusive = schemas.flag("exclusiveMinimum");
        return (actual, run) -> onNumber(actual, run, number -> {
            int order = number.compareTo(minimum);
            if (order < 0) {
                run.violated("numeric instance is lower than the required minimum (minimum: " + value.toText()
                        + ", found: " + actual.toText() + ")");
            } else if (order == 0 && isExclusive) {
                run.violated("numeric instance is not strictly greater than the required minimum " + value.toText());
            }
        });
    }

    static Keyword multipleOf(Subschemas schemas, Json value) {
        BigDecimal divisor = schemas.number("multipleOf", value);
        if (divisor.signum() <= 0 || isHuge(divisor)) {
            throw schemas.wrong("multipleOf", "a number above 0");
        }
        return (actual, run) -> onNumber(actual, run, number -> {
            if (isHuge(number) || number.remainder(divisor).signum() != 0) {
                run.violated("remainder of division is not zero (" + actual.toText() + " / " + value.toText() + ")");
            }
        });
    }

    private static void onNumber(Json actual, Run run, Consumer<BigDecimal> check) {
        if (actual instanceof JsonNumber number) {
            Canonical.decimal(number)
                    .ifPresentOrElse(check, () -> run.violated("numeric instance is out of range: " + actual.toText()));
        }
    }

    private static boolean isHuge(BigDecimal number) {
        return Math.abs((long) number.scale()) > MAX_SCALE;
    }
}
