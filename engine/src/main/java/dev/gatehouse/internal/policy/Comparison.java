package dev.gatehouse.internal.policy;

import dev.gatehouse.internal.policy.Condition.ValueTest;
import dev.gatehouse.internal.policy.TextPattern.Syntax;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * The comparisons of condition operators; a negated one is its counterpart turned round.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">Condition
 *     operators</a>
 */
enum Comparison {
    STRING_EQUALS("StringEquals", false, (text, syntax) -> text(TextPattern.of(text, syntax.withoutWildcards()))),
    STRING_NOT_EQUALS("StringNotEquals", true, STRING_EQUALS.maker),
    STRING_EQUALS_IGNORE_CASE(
            "StringEqualsIgnoreCase",
            false,
            (text, syntax) -> text(TextPattern.ignoringCase(text, syntax.withoutWildcards()))),
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true, STRING_EQUALS_IGNORE_CASE.maker),
    STRING_LIKE("StringLike", false, (text, syntax) -> text(TextPattern.of(text, syntax))),
    STRING_NOT_LIKE("StringNotLike", true, STRING_LIKE.maker),
    NUMERIC_EQUALS("NumericEquals", false, number(order -> order == 0)),
    NUMERIC_NOT_EQUALS("NumericNotEquals", true, NUMERIC_EQUALS.maker),
    NUMERIC_LESS_THAN("NumericLessThan", false, number(order -> order < 0)),
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false, number(order -> order <= 0)),
    NUMERIC_GREATER_THAN("NumericGreaterThan", false, number(order -> order > 0)),
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false, number(order -> order >= 0)),
    DATE_EQUALS("DateEquals", false, date(order -> order == 0)),
    DATE_NOT_EQUALS("DateNotEquals", true, DATE_EQUALS.maker),
    DATE_LESS_THAN("DateLessThan", false, date(order -> order < 0)),
    DATE_LESS_THAN_EQUALS("DateLessThanEquals", false, date(order -> order <= 0)),
    DATE_GREATER_THAN("DateGreaterThan", false, date(order -> order > 0)),
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", false, date(order -> order >= 0)),
    BOOL("Bool", false, Comparison::bool),
    IP_ADDRESS("IpAddress", false, (text, syntax) -> CidrBlock.parse(text)
            .map(block -> (value, question) -> block.contains(value))),
    NOT_IP_ADDRESS("NotIpAddress", true, IP_ADDRESS.maker),
    ARN_EQUALS("ArnEquals", false, Comparison::arn),
    ARN_LIKE("ArnLike", false, Comparison::arn),
    ARN_NOT_EQUALS("ArnNotEquals", true, Comparison::arn),
    ARN_NOT_LIKE("ArnNotLike", true, Comparison::arn),
    NULL("Null", false, Comparison::bool);

    /** Makes the test for one value of a policy; empty if the value is not of the operator's type. */
    private interface TestMaker {
        Optional<ValueTest> make(String text, Syntax syntax);
    }

    private final String name;
    private final boolean negated;

    /** Without state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final TestMaker maker;

    Comparison(String name, boolean negated, TestMaker maker) {
        this.name = name;
        this.negated = negated;
        this.maker = maker;
    }

    static Optional<Comparison> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name.equals(name)).findFirst();
    }

    boolean isNegated() {
        return negated;
    }

    /** The test for one value of a policy; empty if the value is not of the operator's type. */
    Optional<ValueTest> test(String text, Syntax syntax) {
        return maker.make(text, syntax);
    }

    private static Optional<ValueTest> text(TextPattern pattern) {
        return Optional.of(pattern::matches);
    }

    private static Optional<ValueTest> bool(String text, Syntax syntax) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            return Optional.empty();
        }
        return Optional.of((value, question) -> value.equalsIgnoreCase(text));
    }

    private static Optional<ValueTest> arn(String text, Syntax syntax) {
        ArnPattern pattern = ArnPattern.of(text, syntax);
        return ArnPattern.isArn(text) ? Optional.of(pattern::matches) : Optional.empty();
    }

    private static TestMaker number(IntPredicate order) {
        return (text, syntax) -> ordered(text, Comparison::decimal, order);
    }

    private static TestMaker date(IntPredicate order) {
        return (text, syntax) -> ordered(text, Comparison::instant, order);
    }

    private static <T extends Comparable<T>> Optional<ValueTest> ordered(
            String text, Function<String, Optional<T>> read, IntPredicate order) {
        return read.apply(text)
                .map(bound -> (value, question) -> read.apply(value)
                        .filter(actual -> order.test(actual.compareTo(bound)))
                        .isPresent());
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** An ISO 8601 date, or seconds since 1970. */
    private static Optional<Instant> instant(String text) {
        if (text.matches("\\d{1,12}")) {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.matches("\\d{4}-\\d{2}-\\d{2}") ? text + "T00:00:00Z" : text)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
