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
            entry("await", "milliseconds that assertions on WebSocket sessions wait at most; 5000"),
            entry("baseline", "`update`: `matchesBaseline` writes its file instead of comparing"),
            entry("coverage.minimum", "percent of API coverage; less fails the run"),
            entry("environment", ATTRIBUTE),
            entry("hosts", "further host names by which clients may reach a socket, with commas"),
            entry("instances", ATTRIBUTE),
            entry("isolation", ATTRIBUTE),
            entry(
                    "mutate",
                    "`guards`: runs the tests again with each guard of the template taken away or widened once"),
            entry("mutate.budget", "how long the mutants may take, like `90s`; five minutes"),
            entry("mutate.minimum", "percent of changed guards that tests must notice; less fails the run"),
            entry("mutate.template", "the template whose guards are changed; all of the run unless given"),
            entry("parameters", ATTRIBUTE),
            entry("permissions", ATTRIBUTE),
            entry("report", "folder of the report, or `off`"),
            entry("stage", ATTRIBUTE),
            entry("stageVariables", ATTRIBUTE),
            entry("state", ATTRIBUTE),
            entry("strictStubs", ATTRIBUTE),
            entry(
                    "target.compare",
                    "`true`: safe calls of a deployed stage are answered by the gateway as well, and differences are"
                            + " reported; `all`: every call"),
            entry("target.tokens", "class of a `TokenSource`, which gives real tokens for deployed stages"),
            entry("target.trust", "file of PEM certificates that are trusted for deployed stages beside the JVM's"),
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
        known.put(PREFIX + TARGET + "API.STAGE", "URL of a deployed stage, which injected clients call instead");
        known.put(
                PREFIX + TARGET + "API.key.NAME",
                "real value of an API key of the template, for the deployed stages of that API");
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
