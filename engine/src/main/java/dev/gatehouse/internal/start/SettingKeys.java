package dev.gatehouse.internal.start;

import static java.util.Map.entry;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings that begin with {@code gatehouse.}: system properties, and JUnit's configuration parameters. */
public final class SettingKeys {

    private static final String PREFIX = "gatehouse.";

    private static final String ATTRIBUTE = "as the attribute of `@ApiGatewayTest`";

    /** What each of them means, in Markdown. */
    private static final Map<String, String> KNOWN = new TreeMap<>(Map.ofEntries(
            entry("accountLimits", ATTRIBUTE),
            entry("api", ATTRIBUTE),
            entry("await", "maximum wait of assertions on WebSocket sessions in milliseconds; the default is 5000"),
            entry("baseline", "`update`: `matchesBaseline` writes its file instead of comparing it"),
            entry("coverage.minimum", "minimum API coverage in percent; below it, the run fails"),
            entry("environment", ATTRIBUTE),
            entry("hosts", "additional host names of the socket, separated by commas"),
            entry("instances", ATTRIBUTE),
            entry("isolation", ATTRIBUTE),
            entry("mutate", "`guards`: repeats the tests with each guard of the template removed or widened once"),
            entry("mutate.budget", "time limit for the repeated tests, like `90s`; the default is five minutes"),
            entry(
                    "mutate.minimum",
                    "minimum percentage of changed guards that tests must notice; below it, the run fails"),
            entry("mutate.template", "the template whose guards are changed; by default all templates of the run"),
            entry("parameters", ATTRIBUTE),
            entry("permissions", ATTRIBUTE),
            entry("report", "the folder of the report, or `off`"),
            entry("stage", ATTRIBUTE),
            entry("stageVariables", ATTRIBUTE),
            entry("state", ATTRIBUTE),
            entry("strictStubs", ATTRIBUTE),
            entry(
                    "target.compare",
                    "`true`: the gateway in the JVM also answers GET, HEAD and OPTIONS calls of a deployed stage, and"
                            + " differences are reported; `all`: it answers every call"),
            entry("target.tokens", "the class of a `TokenSource`, which fetches real tokens for deployed stages"),
            entry(
                    "target.trust",
                    "a file of PEM certificates that are trusted for deployed stages, in addition to those of the JVM"),
            entry("template", ATTRIBUTE),
            entry("time", ATTRIBUTE),
            entry("timeouts", ATTRIBUTE + ", or a factor for every time-out, like `3`"),
            entry("transport", ATTRIBUTE),
            entry("values", ATTRIBUTE),
            entry("waive", ATTRIBUTE)));

    /** {@code gatehouse.target.API.STAGE} and {@code gatehouse.target.API.key.NAME} name whatever a template calls them. */
    private static final String TARGET = "target.";

    private SettingKeys() {}

    /** All that have a name of their own, with {@code gatehouse.} in front. */
    public static List<String> all() {
        return KNOWN.keySet().stream().map(PREFIX::concat).toList();
    }

    /** All settings by name, and what each means, in Markdown. */
    public static Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        KNOWN.forEach((name, meaning) -> known.put(PREFIX + name, meaning));
        known.put(PREFIX + TARGET + "API.STAGE", "the URL of a deployed stage, which injected clients then call");
        known.put(
                PREFIX + TARGET + "API.key.NAME",
                "the real value of an API key of the template, for the deployed stages of that API");
        return known;
    }

    /** An error for each system property that begins as ours do and is none. */
    static List<Finding> unknown() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(SettingKeys::isUnknown)
                .sorted()
                .map(key -> new Finding(
                        Severity.ERROR,
                        "UnknownSetting",
                        message(key),
                        "",
                        new Location("-D" + key, 0, 0, ""),
                        "write one of these."))
                .toList();
    }

    /** Those of these keys that begin as ours do and are none. */
    public static List<String> unknown(Collection<String> keys) {
        return keys.stream().filter(SettingKeys::isUnknown).sorted().toList();
    }

    /** What to say about one that is unknown. */
    public static String message(String key) {
        return "there is no setting \"" + key + "\"." + DidYouMean.lines(key, all());
    }

    private static boolean isUnknown(String key) {
        if (!key.startsWith(PREFIX)) {
            return false;
        }
        String name = key.substring(PREFIX.length());
        return !KNOWN.containsKey(name) && !(name.startsWith(TARGET) && name.length() > TARGET.length());
    }
}
