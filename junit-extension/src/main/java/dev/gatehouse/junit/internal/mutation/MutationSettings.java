package dev.gatehouse.junit.internal.mutation;

import dev.gatehouse.junit.internal.deployed.DeployedTest;
import dev.gatehouse.junit.internal.report.Console;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What a run says about mutation.
 *
 * @param budget how long tests run again, each time JUnit's engine has ended
 * @param template the only one whose guards are mutated; absent for all
 */
record MutationSettings(Duration budget, Optional<String> template) {

    private static final Namespace NAMESPACE = Namespace.create(MutationSettings.class);
    private static final Pattern TIME = Pattern.compile("(\\d+)\\s*(s|m|min|h)?");
    private static final Duration STANDARD = Duration.ofMinutes(5);

    /**
     * Whether somebody asks for mutants; where calls go to deployed stages there are none, which is told once.
     *
     * @throws IllegalStateException if the setting is something else
     */
    static boolean isWanted(ExtensionContext context) {
        Optional<String> asked = context.getConfigurationParameter(Mutations.SETTING)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !text.equals("off"));
        asked.filter(text -> !text.equals("guards")).ifPresent(text -> {
            throw unusable(Mutations.SETTING, text, "guards, or off");
        });
        asked.ifPresent(text -> refuseWhatDoesNotFit(context));
        if (asked.isPresent() && DeployedTest.hasTargets(context)) {
            context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Mutations.SETTING, MutationSettings::told);
            return false;
        }
        return asked.isPresent();
    }

    private static String told(String setting) {
        Console.print("Gatehouse: " + setting
                + " does nothing in this run: its calls go to deployed stages, which have no mutants"
                + " (gatehouse.target.…)");
        return setting;
    }

    private static void refuseWhatDoesNotFit(ExtensionContext context) {
        if (System.getProperty("gatehouse.baseline", "").equals("update")) {
            throw new IllegalStateException("gatehouse.baseline=update would write a baseline of a mutant."
                    + "\n  to do:       update the baseline in a run without gatehouse.mutate.");
        }
        if (context.getConfigurationParameter("gatehouse.report")
                .filter("off"::equals)
                .isPresent()) {
            throw new IllegalStateException("gatehouse.mutate needs the report's folder, and gatehouse.report is off."
                    + "\n  to do:       leave one of them out.");
        }
        if (MutationSettings.class.getClassLoader().getResource("org/junit/platform/launcher/Launcher.class") == null) {
            throw new IllegalStateException("gatehouse.mutate needs JUnit's launcher on the test class path."
                    + "\n  to do:       add org.junit.platform:junit-platform-launcher to the test dependencies.");
        }
    }

    static MutationSettings of(ExtensionContext context) {
        return new MutationSettings(
                context.getConfigurationParameter("gatehouse.mutate.budget")
                        .map(MutationSettings::time)
                        .orElse(STANDARD),
                context.getConfigurationParameter("gatehouse.mutate.template"));
    }

    private static Duration time(String text) {
        Matcher time = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!time.matches()) {
            throw unusable("gatehouse.mutate.budget", text, "seconds, minutes or hours, like 90s or 5m");
        }
        long number = Long.parseLong(time.group(1));
        String unit = Optional.ofNullable(time.group(2)).orElse("s");
        return switch (unit) {
            case "h" -> Duration.ofHours(number);
            case "m", "min" -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
    }

    private static IllegalStateException unusable(String key, String text, String expected) {
        return new IllegalStateException(key + " can't be \"" + text + "\".\n  expected:    " + expected);
    }
}
