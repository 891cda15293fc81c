package dev.gatehouse;

import dev.gatehouse.internal.template.CdkAssembly;
import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.ImportResult;
import dev.gatehouse.internal.template.OpenApiProtocol;
import dev.gatehouse.internal.template.TemplateImport;
import dev.gatehouse.model.Account;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads and imports the template that settings name. */
record TemplateLoader(GatewaySettings settings) {

    /** A folder that CDK wrote is a template of all its stacks. */
    ImportResult load() {
        Optional<Path> assembly = settings.file().filter(CdkAssembly::isAssembly);
        return assembly.isPresent()
                ? CdkAssembly.load(assembly.get(), request(""))
                : TemplateImport.load(request(settings.text().orElseGet(this::read)));
    }

    /** How messages call it. */
    String name() {
        return settings.file().map(Path::toString).orElse(settings.name());
    }

    private ImportRequest request(String text) {
        return new ImportRequest(
                name(),
                text,
                settings.file().map(file -> file.toAbsolutePath().getParent()),
                settings.parameters(),
                settings.values(),
                settings.importParameters(),
                protocol(),
                settings.openApiStage(),
                settings.waived(),
                Account.standard());
    }

    private OpenApiProtocol protocol() {
        return switch (settings.openApiProtocol()) {
            case DETECTED -> OpenApiProtocol.DETECT;
            case REST -> OpenApiProtocol.REST;
            case HTTP -> OpenApiProtocol.HTTP;
        };
    }

    private String read() {
        Path file = settings.file()
                .orElseThrow(() -> new IllegalStateException(
                        "no template: call template(path) or templateText(name, text) before start()"));
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw MissingTemplate.at(file);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the template " + file, e);
        }
    }
}
