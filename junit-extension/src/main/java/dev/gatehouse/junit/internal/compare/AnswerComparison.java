package dev.gatehouse.junit.internal.compare;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what two answers to one request differ in.
 *
 * @param pairs told of values that both generate, so that a later request may name either
 */
record AnswerComparison(NamePairs pairs) {

    /** Headers that each answer has anew, or that the way to a deployment adds. */
    private static final Set<String> VOLATILE = Set.of(
            "age",
            "apigw-requestid",
            "connection",
            "content-length",
            "date",
            "etag",
            "expires",
            "keep-alive",
            "last-modified",
            "server",
            "transfer-encoding",
            "via",
            "x-amz-apigw-id",
            "x-amz-cf-id",
            "x-amz-cf-pop",
            "x-amzn-remapped-connection",
            "x-amzn-remapped-content-length",
            "x-amzn-remapped-date",
            "x-amzn-remapped-server",
            "x-amzn-requestid",
            "x-amzn-trace-id",
            "x-cache");

    private static final int MOST = 50;

    static boolean isVolatile(String header) {
        return VOLATILE.contains(header.toLowerCase(Locale.ROOT));
    }

    /** The differences, in the order of an answer: status, headers, body. */
    List<Difference> differences(HttpResponse here, HttpResponse deployed) {
        List<Difference> found = new ArrayList<>();
        compare(found, "status", String.valueOf(here.status()), String.valueOf(deployed.status()));
        headers(found, here.headers(), deployed.headers());
        body(found, here, deployed);
        return found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : List.copyOf(found);
    }

    private void headers(List<Difference> found, Headers here, Headers deployed) {
        Set<String> names = new TreeSet<>();
        for (Headers all : List.of(here, deployed)) {
            all.lines().stream()
                    .map(line -> line.name().toLowerCase(Locale.ROOT))
                    .filter(name -> !isVolatile(name))
                    .forEach(names::add);
        }
        for (String name : names) {
            compare(found, "header " + name, value(here, name), value(deployed, name));
        }
    }

    /** Several lines of one name joined; of cookies the names, since their values are each session's own. */
    private static String value(Headers headers, String name) {
        List<String> values = headers.all(name);
        return values.isEmpty()
                ? Difference.ABSENT
                : values.stream()
                        .map(value -> name.equals("set-cookie") ? value.replaceFirst("=[^;]*", "=…") : value)
                        .collect(Collectors.joining(", "));
    }

    private void body(List<Difference> found, HttpResponse here, HttpResponse deployed) {
        String left = here.body().text();
        String right = deployed.body().text();
        Optional<Json> leftJson = Json.tryParse(left);
        Optional<Json> rightJson = Json.tryParse(right);
        if (leftJson.isPresent() && rightJson.isPresent()) {
            json(found, "body $", leftJson.get(), rightJson.get());
        } else {
            compare(found, "body", left, right);
        }
    }

    private void json(List<Difference> found, String path, Json here, Json deployed) {
        if (here instanceof JsonObject left && deployed instanceof JsonObject right) {
            Set<String> names = new LinkedHashSet<>(left.members().keySet());
            names.addAll(right.members().keySet());
            for (String name : names) {
                Optional<Json> one = left.member(name);
                Optional<Json> other = right.member(name);
                if (one.isPresent() && other.isPresent()) {
                    json(found, path + "." + name, one.get(), other.get());
                } else {
                    found.add(new Difference(path + "." + name, shown(one), shown(other)));
                }
            }
        } else if (here instanceof JsonArray left
                && deployed instanceof JsonArray right
                && left.elements().size() == right.elements().size()) {
            for (int i = 0; i < left.elements().size(); i++) {
                json(
                        found,
                        path + "[" + i + "]",
                        left.elements().get(i),
                        right.elements().get(i));
            }
        } else if (here.getClass() == deployed.getClass()) {
            compare(found, path, here.text(), deployed.text());
        } else {
            found.add(new Difference(path, here.toText(), deployed.toText()));
        }
    }

    private static String shown(Optional<Json> json) {
        return json.map(Json::toText).orElse(Difference.ABSENT);
    }

    private void compare(List<Difference> found, String what, String here, String deployed) {
        String left = pairs.home(here);
        String right = pairs.home(deployed);
        if (left.equals(right)) {
            return;
        }
        Optional<GeneratedValue> kind =
                GeneratedValue.of(here).filter(it -> GeneratedValue.of(deployed).equals(Optional.of(it)));
        if (kind.isPresent()) {
            pairs.learn(here, deployed);
        } else if (!GeneratedValue.levelled(left).equals(GeneratedValue.levelled(right))) {
            found.add(new Difference(what, here, deployed));
        }
    }
}
