package dev.gatehouse.internal.start;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.CdkAssembly;
import dev.gatehouse.internal.templateimport.ImportOptions;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.ImportResult;
import dev.gatehouse.internal.templateimport.RequestedValues;
import dev.gatehouse.internal.templateimport.TemplateImport;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.TemplateSource;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and imports a template, and remembers what it asked for. */
record TemplateLoader(TemplateSource source, ImportOptions options, RequestedValues asked) {

    private static final String FROM_HERE =
            "write the path from the working directory %s," + "\nor classpath:NAME for a template on the class path.";

    TemplateLoader(TemplateSource source, ImportOptions options) {
        this(source, options, RequestedValues.nothing());
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
        return ImportRequest.of(source.name(), text)
                .withDirectory(source.file().map(file -> file.toAbsolutePath().getParent()))
                .withOptions(options)
                .withAsked(asked);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw refused(
                    file,
                    "there is no template file " + whole(file) + near(file),
                    FROM_HERE.formatted(Path.of("").toAbsolutePath()));
        } catch (MalformedInputException e) {
            throw refused(file, whole(file) + " is not text in UTF-8.", "name a template in YAML or JSON.");
        } catch (IOException e) {
            String what = Files.isDirectory(file)
                    ? whole(file) + " is a folder, but not the output of the CDK."
                    : "the template " + whole(file) + " can't be read: " + e.getMessage();
            throw refused(file, what + near(file.resolve("template.yaml")), "name a file, or the folder cdk.out.");
        }
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** Lines that name the templates beside it. */
    private static String near(Path file) {
        try (Stream<Path> files = Files.list(whole(file).getParent())) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(it -> it.getFileName().toString())
                    .filter(it -> it.matches(".*\\.(ya?ml|json)"))
                    .toList();
            return names.isEmpty() ? "" : DidYouMean.lines(file.getFileName().toString(), names);
        } catch (IOException e) {
            return "";
        }
    }

    private static RefusedStart refused(Path file, String what, String remedy) {
        var place = new Location(file.toString(), 0, 0, "");
        return new RefusedStart(
                file.toString(), List.of(new Finding(Severity.ERROR, "TemplateNotFound", what, "", place, remedy)));
    }
}
