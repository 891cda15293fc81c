package dev.gatehouse.tables;

import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.ImportResult;
import dev.gatehouse.internal.template.OpenApiProtocol;
import dev.gatehouse.internal.template.TemplateImport;
import dev.gatehouse.model.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A template to import. */
record InputFile(Path file) {

    /** What the translator's own suite writes for the definition beside a template. */
    private static final String DEFINITION = "${definitionuri}";

    private static final String DEFINITION_FILE = "swagger1.json";

    ImportResult load(Map<String, String> parameters) {
        return TemplateImport.load(new ImportRequest(
                file.getFileName().toString(),
                text(),
                Optional.of(file.toAbsolutePath().getParent()),
                parameters,
                Map.of(),
                Map.of(),
                OpenApiProtocol.DETECT,
                "test",
                List.of(),
                Account.standard()));
    }

    private String text() {
        try {
            return Files.readString(file).replace(DEFINITION, DEFINITION_FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
