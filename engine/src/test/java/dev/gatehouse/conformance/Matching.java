package dev.gatehouse.conformance;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.json.JsonNull;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares what was found with what a case expects. */
record Matching(Members members, Names names) {

    /** Whether objects may have more members than expected. */
    enum Members {
        EXACT,
        SUBSET
    }

    /** Whether the names of members have case. */
    enum Names {
        WITH_CASE,
        WITHOUT_CASE
    }

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern TIMESTAMP =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)"
                    + "|\\d\\d/\\w{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}|\\d{10,13}");

    static final Matching EXACT = new Matching(Members.EXACT, Names.WITH_CASE);
    static final Matching SUBSET = new Matching(Members.SUBSET, Names.WITH_CASE);

    void check(String what, Json expected, Optional<Json> actual) {
        if (isMatcher(expected)) {
            checkMatcher(what, expected.text(), actual);
            return;
        }
        Json found = actual.orElseThrow(
                () -> new CaseFailure(what + "\n  expected: " + expected.toText() + "\n  found:    nothing"));
        if (expected instanceof JsonObject object) {
            checkObject(what, object, found);
        } else if (expected instanceof JsonArray array) {
            checkArray(what, array, found);
        } else if (!sameScalar(expected, found)) {
            throw differs(what, expected, found);
        }
    }

    private void checkObject(String what, JsonObject expected, Json found) {
        if (!(found instanceof JsonObject actual)) {
            throw differs(what, expected, found);
        }
        expected.members().forEach((name, value) -> check(what + "." + name, value, find(actual, name)));
        if (members == Members.EXACT) {
            for (String name : actual.members().keySet()) {
                if (find(expected, name).isEmpty()) {
                    throw new CaseFailure(what + " has the unexpected member \"" + name + "\": " + found.toText());
                }
            }
        }
    }

    private Optional<Json> find(JsonObject object, String name) {
        if (names == Names.WITH_CASE) {
            return object.member(name);
        }
        return object.members().entrySet().stream()
                .filter(e -> e.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void checkArray(String what, JsonArray expected, Json found) {
        List<Json> elements = found instanceof JsonArray actual ? actual.elements() : List.of();
        if (!(found instanceof JsonArray)
                || elements.size() != expected.elements().size()) {
            throw differs(what, expected, found);
        }
        for (int i = 0; i < elements.size(); i++) {
            check(what + "[" + i + "]", expected.elements().get(i), Optional.of(elements.get(i)));
        }
    }

    private static boolean sameScalar(Json expected, Json found) {
        if (expected instanceof JsonNumber a && found instanceof JsonNumber b) {
            return a.value().compareTo(b.value()) == 0;
        }
        return expected.equals(found);
    }

    static boolean isMatcher(Json expected) {
        return expected instanceof JsonString string
                && (string.value().startsWith("~")
                        || string.value().matches("<(any|uuid|absent|number|string|timestamp)>"));
    }

    private static void checkMatcher(String what, String matcher, Optional<Json> actual) {
        boolean fits = matcher.startsWith("~")
                ? actual.filter(json -> !(json instanceof JsonNull))
                        .filter(json -> Pattern.compile(matcher.substring(1), Pattern.DOTALL)
                                .matcher(json.text())
                                .matches())
                        .isPresent()
                : fits(matcher, actual);
        if (!fits) {
            throw new CaseFailure(what + "\n  expected: " + matcher + "\n  found:    "
                    + actual.map(Json::toText).orElse("nothing"));
        }
    }

    private static boolean fits(String matcher, Optional<Json> actual) {
        return switch (matcher) {
            case "<absent>" -> actual.isEmpty();
            case "<any>" -> actual.isPresent();
            case "<uuid>" ->
                actual.filter(json -> UUID.matcher(json.text()).matches()).isPresent();
            case "<number>" -> actual.filter(JsonNumber.class::isInstance).isPresent();
            case "<string>" -> actual.filter(JsonString.class::isInstance).isPresent();
            default ->
                actual.filter(json -> TIMESTAMP.matcher(json.text()).matches()).isPresent()
                        && !(actual.get() instanceof JsonBoolean);
        };
    }

    private static CaseFailure differs(String what, Json expected, Json found) {
        return new CaseFailure(what + "\n  expected: " + expected.toText() + "\n  found:    " + found.toText());
    }
}
