package dev.gatehouse.junit.internal.report;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.Location;
import dev.gatehouse.mutation.GuardKind;
import dev.gatehouse.mutation.GuardMutant;
import java.util.List;
import java.util.Optional;

/**
 * A mutant of a guard and its verdict.
 *
 * @param template as reports show it
 * @param killer the test that failed with the mutant and passes without it
 * @param tests how many tests ran with it
 * @param door a call that the template refuses and the mutant allows, if one was found
 * @param millis how long it took to judge it
 */
public record JudgedMutant(
        String template,
        GuardMutant mutant,
        Verdict verdict,
        Optional<String> killer,
        int tests,
        Optional<String> door,
        long millis) {

    /** The verdict about a mutant; of several forks, the first of these counts. */
    public enum Verdict {
        /** A test failed with the mutant and passes without it. */
        KILLED("noticed"),
        /** There was no time to run tests with the mutant. */
        OUT_OF_TIME("no time left"),
        /** The tests that failed with the mutant also fail without it. */
        UNSURE("also fails without the change"),
        /** Tests call the route, and none of them failed. */
        SURVIVED("no test fails"),
        /** No test calls the route. */
        NOT_CALLED("no test calls it"),
        /** No call was found that the mutant allows, so it may change nothing; it does not count. */
        NO_DOOR("allows no other call");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        /** {@return as reports show it} */
        public String text() {
            return text;
        }
    }

    /**
     * A verdict without details.
     *
     * @param mutant the mutant
     * @param template file name of its template
     * @param verdict the verdict
     * @return without killer, tests or door
     */
    public static JudgedMutant of(GuardMutant mutant, String template, Verdict verdict) {
        return new JudgedMutant(template, mutant, verdict, Optional.empty(), 0, Optional.empty(), 0);
    }

    /**
     * The same with another verdict.
     *
     * @param other what the tests made of it
     * @return a copy with this changed
     */
    public JudgedMutant withVerdict(Verdict other) {
        return new JudgedMutant(template, mutant, other, killer, tests, door, millis);
    }

    /**
     * The same with the test that noticed.
     *
     * @param other name of the test
     * @return a copy with this changed
     */
    public JudgedMutant withKiller(String other) {
        return new JudgedMutant(template, mutant, verdict, Optional.of(other), tests, door, millis);
    }

    /**
     * The same with the number of tests that ran.
     *
     * @param other how many tests called what it changes
     * @return a copy with this changed
     */
    public JudgedMutant withTests(int other) {
        return new JudgedMutant(template, mutant, verdict, killer, other, door, millis);
    }

    /**
     * The same with the call that it lets in.
     *
     * @param other method and path of the call
     * @return a copy with this changed
     */
    public JudgedMutant withDoor(String other) {
        return new JudgedMutant(template, mutant, verdict, killer, tests, Optional.of(other), millis);
    }

    /**
     * The same with another name of the template.
     *
     * @param other as reports show it
     * @return a copy with this changed
     */
    public JudgedMutant withTemplate(String other) {
        return new JudgedMutant(other, mutant, verdict, killer, tests, door, millis);
    }

    /**
     * The same with the time that it took.
     *
     * @param other milliseconds of real time
     * @return a copy with this changed
     */
    public JudgedMutant withMillis(long other) {
        return new JudgedMutant(template, mutant, verdict, killer, tests, door, other);
    }

    boolean counts() {
        return verdict != Verdict.NO_DOOR;
    }

    boolean isKilled() {
        return verdict == Verdict.KILLED;
    }

    /** The one that counts where several forks judged the same mutant. */
    JudgedMutant or(JudgedMutant other) {
        return other.verdict().compareTo(verdict) < 0 ? other : this;
    }

    Json toJson() {
        return JsonObject.builder()
                .put("template", template)
                .put("id", mutant.id())
                .put("kind", mutant.kind().name())
                .put("what", mutant.what())
                .put("file", mutant.location().file())
                .put("line", mutant.location().line())
                .put("verdict", verdict.name())
                .putIfPresent("killer", killer.map(Json::of))
                .put("tests", tests)
                .put("millis", millis)
                .putIfPresent("door", door.map(Json::of))
                .build();
    }

    static JudgedMutant fromJson(Json json) {
        var location = new Location(CoverageTotal.text(json, "file"), (int) CoverageTotal.number(json, "line"), 0, "");
        var mutant = new GuardMutant(
                CoverageTotal.text(json, "id"),
                GuardKind.valueOf(CoverageTotal.text(json, "kind")),
                CoverageTotal.text(json, "what"),
                List.of(),
                location);
        return new JudgedMutant(
                CoverageTotal.text(json, "template"),
                mutant,
                Verdict.valueOf(CoverageTotal.text(json, "verdict")),
                json.member("killer").map(Json::text),
                (int) CoverageTotal.number(json, "tests"),
                json.member("door").map(Json::text),
                CoverageTotal.number(json, "millis"));
    }
}
