package dev.gatehouse;

import dev.gatehouse.internal.assembly.AssemblyOptions;
import dev.gatehouse.internal.assembly.Gateway;
import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.ImportResult;
import dev.gatehouse.internal.template.OpenApiProtocol;
import dev.gatehouse.internal.template.TemplateImport;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Imports and assembles what a builder names. */
record GatewayStart(GatewaySettings settings) {

    ApiGateway start() {
        ImportResult result = TemplateImport.load(request());
        Template template = result.template()
                .map(imported -> StageVariableOverrides.apply(imported, settings.stageVariables()))
                .orElseThrow(() -> new TemplateException(name(), result.findings()));
        Gateway gateway = Gateway.assemble(template, AssemblyOptions.standard());
        return new ApiGateway(gateway, new Surroundings(settings), result.findings());
    }

    private ImportRequest request() {
        return new ImportRequest(
                name(),
                settings.text().orElseGet(this::read),
                settings.file().map(file -> file.toAbsolutePath().getParent()),
                settings.parameters(),
                settings.values(),
                settings.importParameters(),
                OpenApiProtocol.DETECT,
                settings.openApiStage(),
                settings.waived(),
                Account.standard());
    }

    private String name() {
        return settings.file().map(Path::toString).orElse(settings.name());
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
