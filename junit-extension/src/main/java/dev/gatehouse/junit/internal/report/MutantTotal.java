package dev.gatehouse.junit.internal.report;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.junit.internal.report.JudgedMutant.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The mutants of every template of a run, each once. */
record MutantTotal(List<JudgedMutant> all) {

    private static final int SHOWN = 20;

    MutantTotal {
        all = List.copyOf(all);
    }

    static MutantTotal of(List<JudgedMutant> judged) {
        Map<List<String>, JudgedMutant> once = new LinkedHashMap<>();
        judged.forEach(it -> once.merge(List.of(it.template(), it.mutant().id()), it, JudgedMutant::or));
        return new MutantTotal(List.copyOf(once.values()));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The share of killed ones among those that count; 100 of nothing. */
    double percent() {
        return counted() == 0 ? 100 : 100.0 * killed() / counted();
    }

    private long killed() {
        return all.stream().filter(JudgedMutant::isKilled).count();
    }

    private long counted() {
        return all.stream().filter(JudgedMutant::counts).count();
    }

    /** Like {@code 83.3 % (5 of 6)}. */
    String summary() {
        return String.format(Locale.ROOT, "%.1f %% (%d of %d)", percent(), killed(), counted());
    }

    /** Those that no test noticed, with the call that each lets in. */
    String alive() {
        List<JudgedMutant> alive =
                all.stream().filter(it -> it.counts() && !it.isKilled()).toList();
        String listed = alive.stream().limit(SHOWN).map(MutantTotal::line).collect(Collectors.joining());
        return alive.size() > SHOWN ? listed + "\n  … and " + (alive.size() - SHOWN) + " more" : listed;
    }

    private static String line(JudgedMutant it) {
        return "\n  " + it.mutant().location() + ": " + it.mutant().what() + "  ("
                + it.verdict().text() + ")" + it.door().map("\n      "::concat).orElse("");
    }

    /** What the console prints about a run. */
    String story() {
        long without =
                all.stream().filter(it -> it.verdict() == Verdict.NO_DOOR).count();
        return outline()
                + alive()
                + (without == 0
                        ? ""
                        : "\n  not counted: " + without + " that allow no other call, as far as Gatehouse could find");
    }

    /** The first line of the story, where an error lists the mutants. */
    String outline() {
        return "Gatehouse: tests notice " + summary() + " of the removed or widened guards (" + seconds() + " s)";
    }

    private long seconds() {
        return Math.round(all.stream().mapToLong(JudgedMutant::millis).sum() / 1_000.0);
    }

    Json toJson() {
        List<Json> list = new ArrayList<>();
        all.forEach(it -> list.add(it.toJson()));
        return new JsonArray(list);
    }
}
