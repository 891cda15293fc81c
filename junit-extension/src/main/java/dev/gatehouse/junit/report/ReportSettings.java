package dev.gatehouse.junit.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What {@code junit-platform.properties} says about the report.
 *
 * @param folder where it is written
 * @param wanted false if {@code gatehouse.report} is {@code off}
 * @param minimum percent of API coverage below which the run fails
 */
record ReportSettings(Path folder, boolean wanted, OptionalDouble minimum) {

    private static final String OFF = "off";

    static ReportSettings of(ExtensionContext context) {
        Optional<String> folder = context.getConfigurationParameter("gatehouse.report");
        return new ReportSettings(
                folder.filter(text -> !text.equals(OFF)).map(Path::of).orElseGet(ReportSettings::standardFolder),
                !folder.equals(Optional.of(OFF)),
                minimum(context.getConfigurationParameter("gatehouse.coverage.minimum")));
    }

    // a Gradle project builds into another folder than a Maven project
    private static Path standardFolder() {
        boolean gradle = !Files.exists(Path.of("pom.xml"))
                && (Files.exists(Path.of("build.gradle")) || Files.exists(Path.of("build.gradle.kts")));
        return Path.of(gradle ? "build" : "target", "gatehouse");
    }

    private static OptionalDouble minimum(Optional<String> text) {
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double percent = Double.parseDouble(text.get().replace("%", "").strip());
            if (percent >= 0 && percent <= 100) {
                return OptionalDouble.of(percent);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(notPercent(text.get()), e);
        }
        throw new IllegalArgumentException(notPercent(text.get()));
    }

    private static String notPercent(String text) {
        return "gatehouse.coverage.minimum is no percentage of 0 to 100: \"" + text + "\"";
    }
}
