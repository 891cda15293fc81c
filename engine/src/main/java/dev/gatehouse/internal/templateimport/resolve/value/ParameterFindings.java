package dev.gatehouse.internal.templateimport.resolve.value;

import dev.gatehouse.internal.expression.BoundedPattern;
import dev.gatehouse.internal.expression.BoundedPattern.Verdict;
import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.UnresolvedValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks parameters as CloudFormation does, and words its refusals. */
public record ParameterFindings(Findings findings, Location root) {

    private static final String CODE = "ValidationError";
    private static final Pattern TYPE = Pattern.compile(
            "String|Number|CommaDelimitedList|List<(Number|String|AWS::[A-Za-z0-9:]+)>|AWS::SSM::Parameter::Name"
                    + "|AWS::SSM::Parameter::Value<[A-Za-z0-9:<>]+>|AWS::[A-Za-z0-9]+::[A-Za-z0-9:]+");
    private static final int LONGEST_MATCHED = 4096;

    void checkType(Parameter parameter) {
        if (parameter.written().get("Type").isEmpty()) {
            findings.error(
                    CODE,
                    "Template format error: Every Parameters object must contain a Type member.",
                    parameter.written().location(),
                    "add Type: String, Number, CommaDelimitedList ...");
        } else if (!TYPE.matcher(parameter.type()).matches()) {
            findings.error(
                    CODE,
                    "Template format error: Unrecognized parameter type: " + parameter.type(),
                    parameter.written().location(),
                    "write String, Number, CommaDelimitedList, List<Number> or a type of AWS.");
        }
    }

    void checkValue(Parameter parameter, String given) {
        if (UnresolvedValue.in(given).isPresent()) {
            return;
        }
        for (String part : parameter.parts(given)) {
            Optional<String> broken = broken(parameter, part);
            if (broken.isPresent()) {
                refuse(parameter, part, broken.get());
                return;
            }
        }
    }

    private void refuse(Parameter parameter, String value, String rule) {
        Optional<String> described = parameter.text("ConstraintDescription");
        String text = described
                .map(description -> "Parameter " + parameter.name() + " failed to satisfy constraint: " + description)
                .orElse("Parameter '" + parameter.name() + "' " + rule);
        String allowed = parameter.allowedValues().isEmpty()
                ? ""
                : " Allowed: " + String.join(", ", parameter.allowedValues()) + ".";
        findings.error(
                CODE,
                text,
                parameter.written().location(),
                "the value is \"" + value + "\", and it " + rule + "." + allowed);
    }

    private Optional<String> broken(Parameter parameter, String value) {
        if (!parameter.allowedValues().isEmpty() && !parameter.allowedValues().contains(value)) {
            return Optional.of("must be one of AllowedValues");
        }
        Optional<String> pattern = parameter.text("AllowedPattern");
        if (pattern.isPresent() && !matches(pattern.get(), value, parameter)) {
            return Optional.of("must match pattern " + pattern.get());
        }
        return parameter.isNumber() ? brokenNumber(parameter, value) : brokenLength(parameter, value);
    }

    private static Optional<String> brokenNumber(Parameter parameter, String value) {
        return decimal(value)
                .map(number -> outside(
                        parameter,
                        number,
                        "Value",
                        "must be a number not less than ",
                        "must be a number not greater than ",
                        ""))
                .orElse(Optional.of("must be a number"));
    }

    private static Optional<String> brokenLength(Parameter parameter, String value) {
        BigDecimal length = BigDecimal.valueOf(value.length());
        return outside(parameter, length, "Length", "must contain at least ", "must contain at most ", " characters");
    }

    private static Optional<String> outside(
            Parameter parameter, BigDecimal number, String what, String tooFew, String tooMany, String unit) {
        Optional<String> least = parameter.text("Min" + what);
        Optional<String> most = parameter.text("Max" + what);
        if (least.flatMap(ParameterFindings::decimal)
                .filter(bound -> number.compareTo(bound) < 0)
                .isPresent()) {
            return least.map(bound -> tooFew + bound + unit);
        }
        return most.flatMap(ParameterFindings::decimal)
                .filter(bound -> number.compareTo(bound) > 0)
                .flatMap(bound -> most)
                .map(bound -> tooMany + bound + unit);
    }

    private boolean matches(String pattern, String value, Parameter parameter) {
        try {
            Verdict verdict = value.length() > LONGEST_MATCHED
                    ? Verdict.MATCHES
                    : BoundedPattern.compile(pattern).matches(value);
            if (verdict == Verdict.GIVEN_UP) {
                unchecked(pattern, parameter);
            }
            return verdict != Verdict.DIFFERS;
        } catch (IllegalArgumentException e) {
            unchecked(pattern, parameter);
            return true;
        }
    }

    private void unchecked(String pattern, Parameter parameter) {
        findings.warning(
                CODE,
                "the AllowedPattern " + pattern + Findings.UNCHECKED,
                parameter.written().location(),
                "correct the regular expression.");
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return text.length() > 400 ? Optional.empty() : Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    void missing(List<Map.Entry<String, Node>> missing) {
        if (missing.isEmpty()) {
            return;
        }
        List<String> names = missing.stream().map(Map.Entry::getKey).toList();
        List<String> given = names.stream().map(name -> "\"" + name + "=...\"").toList();
        Map.Entry<String, Node> first = missing.get(0);
        findings.error(
                CODE,
                "Parameters: [" + String.join(", ", names) + "] must have values",
                first.getValue().location().named(first.getKey()),
                "set parameters = {" + String.join(", ", given) + "}, or add a Default.");
    }

    public void notInTemplate(Set<String> given, Set<String> known) {
        List<String> unknown =
                given.stream().filter(name -> !known.contains(name)).sorted().toList();
        if (!unknown.isEmpty()) {
            findings.error(
                    CODE,
                    "Parameters: [" + String.join(", ", unknown) + "] do not exist in the template",
                    root,
                    DidYouMean.remedy(unknown.get(0), known, "remove that parameter."));
        }
    }
}
