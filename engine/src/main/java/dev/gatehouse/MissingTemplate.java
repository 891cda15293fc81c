package dev.gatehouse;

import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import java.nio.file.Path;
import java.util.List;

/** Says that a template file is not there. */
final class MissingTemplate {

    private MissingTemplate() {}

    static TemplateException at(Path file) {
        var finding = new Finding(
                Severity.ERROR,
                "TemplateNotFound",
                "there is no template file " + file.toAbsolutePath().normalize(),
                "",
                new Location(file.toString(), 0, 0, ""),
                "write the path from the working directory " + Path.of("").toAbsolutePath()
                        + ",\nor classpath:NAME for a template on the class path.");
        return new TemplateException(file.toString(), List.of(finding));
    }
}
