package dev.gatehouse.internal.start;

import dev.gatehouse.internal.template.Asked;
import dev.gatehouse.internal.template.CdkAssembly;
import dev.gatehouse.internal.template.ImportOptions;
import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.ImportResult;
import dev.gatehouse.internal.template.TemplateImport;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.TemplateSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads and imports a template, and remembers what it asked for. */
record TemplateLoader(TemplateSource source, ImportOptions options, Asked asked) {

    TemplateLoader(TemplateSource source, ImportOptions options) {
        this(source, options, new Asked());
    }

    /**
     * Imports; a folder that CDK wrote is a template of all its stacks.
     *
     * @throws RefusedStart if the file is not there
     */
    ImportResult load() {
        Optional<Path> file = source.file().filter(path -> source.text().isEmpty());
        Optional<Path> assembly = file.filter(CdkAssembly::isAssembly);
        return assembly.isPresent()
                ? CdkAssembly.load(assembly.get(), request(""))
                : TemplateImport.load(request(file.map(TemplateLoader::read).orElseGet(source::text)));
    }

    private ImportRequest request(String text) {
        return new ImportRequest(
                source.name(),
                text,
                source.file().map(file -> file.toAbsolutePath().getParent()),
                options,
                Account.standard(),
                asked);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new RefusedStart(file.toString(), List.of(notThere(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the template " + file, e);
        }
    }

    private static Finding notThere(Path file) {
        return new Finding(
                Severity.ERROR,
                "TemplateNotFound",
                "there is no template file " + file.toAbsolutePath().normalize(),
                "",
                new Location(file.toString(), 0, 0, ""),
                "write the path from the working directory " + Path.of("").toAbsolutePath()
                        + ",\nor classpath:NAME for a template on the class path.");
    }
}
