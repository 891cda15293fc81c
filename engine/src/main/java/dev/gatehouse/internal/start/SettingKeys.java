package dev.gatehouse.internal.start;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The settings that begin with {@code gatehouse.}: system properties, and JUnit's configuration parameters. */
public final class SettingKeys {

    private static final String PREFIX = "gatehouse.";

    private static final Set<String> KNOWN = new TreeSet<>(List.of(
            "accountLimits",
            "api",
            "await",
            "baseline",
            "coverage.minimum",
            "environment",
            "hosts",
            "instances",
            "isolation",
            "mutate",
            "mutate.budget",
            "mutate.minimum",
            "mutate.template",
            "parameters",
            "permissions",
            "report",
            "stage",
            "stageVariables",
            "state",
            "strictStubs",
            "target.compare",
            "template",
            "time",
            "timeouts",
            "transport",
            "values",
            "waive"));

    /** {@code gatehouse.target.API} and {@code gatehouse.target.API.STAGE} name whatever a template calls them. */
    private static final String TARGET = "target.";

    private SettingKeys() {}

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

    /** All that have a name of their own, with {@code gatehouse.} in front. */
    public static List<String> all() {
        return KNOWN.stream().map(PREFIX::concat).toList();
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
        return !KNOWN.contains(name) && !(name.startsWith(TARGET) && name.length() > TARGET.length());
    }
}
