package dev.gatehouse.junit.internal.compare;

import dev.gatehouse.client.DeployedStages.Named;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The comparisons of a run: each differing call once, as a row of the report and as a conformance case. */
public final class Comparisons {

    private static final int LONGEST = 60;

    private final Path folder;
    private final Map<String, Json> differing = new LinkedHashMap<>();
    private int compared;

    /** Takes the folder that cases are written into. */
    public Comparisons(Path folder) {
        this.folder = folder;
    }

    /**
     * What is compared: the gateway's call, the deployed answer.
     *
     * @param template the template's name, its kind of API, and its text where one file is all of it
     * @param functions logical ids by the names that facts tell
     * @param secrets known ones
     * @param hosts the user's own
     */
    public record Subject(
            Named stage,
            Exchange here,
            HttpResponse deployed,
            TemplateText template,
            SentGuards guards,
            Map<String, String> functions,
            List<String> secrets,
            List<String> hosts) {}

    /** A template as a case holds it. */
    public record TemplateText(String name, String kind, Optional<String> text) {}

    /** The names that both sides have for one thing; one a test. */
    public static final class Names {

        private final NamePairs pairs = new NamePairs();

        /** Notes that the deployed stage's name for a thing is the second. */
        public void learn(String home, String deployed) {
            pairs.learn(home, deployed);
        }

        /** A text of the deployed stage in the words of the gateway in the JVM. */
        public String home(String text) {
            return pairs.home(text);
        }
    }

    /** The call without what must not be written. */
    public static Exchange masked(Exchange call, List<String> secrets) {
        var masking = new Masking(secrets, Set.of()).knowing(call.request());
        return new Exchange(
                call.requestId(),
                call.api(),
                call.stage(),
                masking.request(call.request()),
                masking.response(call.response()),
                call.receivedAt(),
                call.latency(),
                call.facts());
    }

    /** Compares both answers, and notes what differs. */
    public void add(Subject subject, Names names) {
        List<Difference> differences =
                new AnswerComparison(names.pairs).differences(subject.here().response(), subject.deployed());
        var call =
                new ComparedCall(subject.stage(), subject.here(), subject.deployed(), differences, subject.functions());
        synchronized (this) {
            compared++;
            if (!differences.isEmpty()) {
                note(call, subject);
            }
        }
    }

    /** Notes a call that the gateway in the JVM could not answer. */
    public synchronized void add(Named stage, String call, String why) {
        compared++;
        differing.putIfAbsent(
                stage + " " + call + " " + why,
                row(
                        stage,
                        call,
                        Optional.empty(),
                        List.of(new Difference("answer", "(none: " + why + ")", "(some)")),
                        it -> it));
    }

    private void note(ComparedCall call, Subject subject) {
        var masking = new Masking(subject.secrets(), Set.copyOf(subject.hosts()))
                .knowing(subject.here().request());
        String key = GeneratedValue.levelled(call.stage() + " " + call.title() + " " + call.differences());
        if (differing.containsKey(key)) {
            return;
        }
        Optional<String> file = subject.template().text().map(text -> {
            String id = id(call);
            var made = new ConformanceCase(
                    id,
                    subject.template().kind(),
                    text,
                    call,
                    masking,
                    subject.guards().guards());
            return write(id, made.yaml());
        });
        differing.put(key, row(call.stage(), masking.target(call.title()), file, call.differences(), masking::text));
    }

    private String id(ComparedCall call) {
        String name = (call.stage() + "-" + call.title())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return "compared-" + cut + "-" + (differing.size() + 1);
    }

    private String write(String id, String yaml) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(id + ".yaml"), yaml);
            return id + ".yaml";
        } catch (IOException e) {
            throw new UncheckedIOException("can't write a conformance case into " + folder, e);
        }
    }

    private static Json row(
            Named stage,
            String call,
            Optional<String> file,
            List<Difference> differences,
            UnaryOperator<String> masked) {
        List<Json> rows = new ArrayList<>();
        for (Difference difference : differences) {
            rows.add(JsonObject.builder()
                    .put("what", difference.what())
                    .put("here", cut(masked.apply(difference.here())))
                    .put("deployed", cut(masked.apply(difference.deployed())))
                    .build());
        }
        return JsonObject.builder()
                .put("stage", stage.toString())
                .put("call", call)
                .putIfPresent("file", file.map(Json::of))
                .put("differences", new JsonArray(rows))
                .build();
    }

    private static String cut(String text) {
        return text.length() > 500 ? text.substring(0, 500) + "…" : text;
    }

    /** How many calls were compared. */
    public synchronized int compared() {
        return compared;
    }

    /** How many of them differ, each once. */
    public synchronized int differing() {
        return differing.size();
    }

    /** The rows of the report for these stages, with the names "stage", "call", "file" and "differences". */
    public synchronized List<Json> rows(Set<String> stages) {
        return differing.values().stream()
                .filter(row ->
                        stages.contains(row.member("stage").map(Json::text).orElse("")))
                .toList();
    }

    /** Each difference in a line. */
    public synchronized Stream<String> lines() {
        return differing.values().stream()
                .map(row -> row.member("stage").map(Json::text).orElse("") + " "
                        + row.member("call").map(Json::text).orElse("") + ": "
                        + row.member("differences").map(Comparisons::count).orElse(""));
    }

    private static String count(Json differences) {
        return differences instanceof JsonArray array
                ? String.join(
                        ", ",
                        array.elements().stream()
                                .map(it -> it.member("what").map(Json::text).orElse(""))
                                .limit(6)
                                .toList())
                : "";
    }

    /** Where cases are written. */
    public Path folder() {
        return folder;
    }
}
