package dev.gatehouse;

import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.internal.assembly.AssemblyOptions;
import dev.gatehouse.internal.assembly.AssemblyOptions.Enforcement;
import dev.gatehouse.internal.assembly.Gateway;
import dev.gatehouse.internal.assembly.StartChecks;
import dev.gatehouse.internal.environment.functions.FunctionWiring;
import dev.gatehouse.internal.environment.functions.ProvidedFunctions;
import dev.gatehouse.internal.template.CdkAssembly;
import dev.gatehouse.internal.template.ImportRequest;
import dev.gatehouse.internal.template.ImportResult;
import dev.gatehouse.internal.template.OpenApiProtocol;
import dev.gatehouse.internal.template.TemplateImport;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Imports and assembles what a builder names. */
record GatewayStart(GatewaySettings settings) {

    ApiGateway start() {
        ImportResult result = imported();
        Template template = result.template()
                .map(imported -> StageVariableOverrides.apply(imported, settings.stageVariables()))
                .orElseThrow(() -> new TemplateException(name(), result.findings()));
        List<Finding> findings = new ArrayList<>(result.findings());
        findings.addAll(StartChecks.of(template));
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new TemplateException(name(), findings);
        }
        Gateway gateway = Gateway.assemble(template, options());
        var wiring = FunctionWiring.of(template, settings.functions());
        FunctionProvider provider = ProvidedFunctions.of(settings.providers(), classLoader());
        findings.addAll(ProvidedFunctions.missing(wiring, provider));
        return new ApiGateway(
                gateway, new Surroundings(settings, gateway, wiring, provider, Optional.empty()), findings);
    }

    /** A folder that CDK wrote is a template of all its stacks. */
    private ImportResult imported() {
        Optional<Path> assembly = settings.file().filter(CdkAssembly::isAssembly);
        return assembly.isPresent()
                ? CdkAssembly.load(assembly.get(), request(""))
                : TemplateImport.load(request(settings.text().orElseGet(this::read)));
    }

    private AssemblyOptions options() {
        return new AssemblyOptions(
                settings.accountLimits() == AccountLimits.ENFORCED ? Enforcement.ENFORCED : Enforcement.OFF,
                settings.permissions() == Permissions.ENFORCED ? Enforcement.ENFORCED : Enforcement.OFF);
    }

    private static ClassLoader classLoader() {
        return Optional.ofNullable(Thread.currentThread().getContextClassLoader())
                .orElse(GatewayStart.class.getClassLoader());
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
