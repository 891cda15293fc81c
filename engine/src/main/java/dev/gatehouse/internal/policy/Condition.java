package dev.gatehouse.internal.policy;

import java.util.List;

/**
 * One key of a Condition block with its operator and values.
 *
 * @param key in lower case
 * @param tests one for each value of the policy; of the values of the call each must pass one, or, negated, none
 */
record Condition(String key, Operator operator, List<ValueTest> tests) {

    /** Whether one value of the call fits one value of the policy. */
    interface ValueTest {
        boolean fits(String value, PolicyQuestion question);
    }

    Condition {
        tests = List.copyOf(tests);
    }

    boolean holds(PolicyQuestion question) {
        List<String> values = question.values(key);
        if (operator.comparison() == Comparison.NULL) {
            return tests.stream().anyMatch(test -> test.fits(Boolean.toString(values.isEmpty()), question));
        }
        if (values.isEmpty()) {
            return holdsWithoutValue();
        }
        return switch (operator.quantifier()) {
            case ALL -> values.stream().allMatch(value -> passes(value, question));
            case ANY -> values.stream().anyMatch(value -> passes(value, question));
            case ONE ->
                operator.comparison().isNegated()
                        ? values.stream().allMatch(value -> passes(value, question))
                        : values.stream().anyMatch(value -> passes(value, question));
        };
    }

    /** An absent key: true for negated comparisons, for ForAllValues and for IfExists; false with ForAnyValue. */
    private boolean holdsWithoutValue() {
        if (operator.ifExists() || operator.quantifier() == Quantifier.ALL) {
            return true;
        }
        return operator.quantifier() == Quantifier.ONE && operator.comparison().isNegated();
    }

    private boolean passes(String value, PolicyQuestion question) {
        boolean fits = tests.stream().anyMatch(test -> test.fits(value, question));
        return fits != operator.comparison().isNegated();
    }
}
