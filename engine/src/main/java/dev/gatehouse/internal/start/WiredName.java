package dev.gatehouse.internal.start;

import dev.gatehouse.internal.templateimport.ImportOptions;
import dev.gatehouse.model.CanaryDeployment;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name that a user gave, which is to meet something in the template.
 *
 * @param name as the user wrote it, up to the value
 */
public record WiredName(Kind kind, String name) {

    /** What the name is for. */
    public enum Kind {
        PARAMETER("the parameter"),
        VALUE("the value"),
        WAIVER("the waiver"),
        IMPORT_PARAMETER("the import parameter"),
        OPENAPI_STAGE("the OpenAPI stage"),
        OPENAPI_PROTOCOL("the OpenAPI protocol"),
        STAGE_VARIABLE("the stage variable"),
        CANARY("the canary"),
        FUNCTION("the function"),
        ENVIRONMENT("the environment of");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** All that those options wire by name. */
    static Set<WiredName> of(GatewayOptions options) {
        Set<WiredName> wires = new LinkedHashSet<>();
        options.imports().parameters().keySet().forEach(it -> wires.add(new WiredName(Kind.PARAMETER, it)));
        options.imports().values().keySet().forEach(it -> wires.add(new WiredName(Kind.VALUE, it)));
        options.imports().waived().forEach(it -> wires.add(new WiredName(Kind.WAIVER, it)));
        options.imports()
                .importParameters()
                .keySet()
                .forEach(it -> wires.add(new WiredName(Kind.IMPORT_PARAMETER, it)));
        ImportOptions usual = ImportOptions.standard();
        if (!options.imports().openApiStage().equals(usual.openApiStage())) {
            wires.add(new WiredName(Kind.OPENAPI_STAGE, options.imports().openApiStage()));
        }
        if (options.imports().openApiProtocol() != usual.openApiProtocol()) {
            wires.add(new WiredName(
                    Kind.OPENAPI_PROTOCOL, options.imports().openApiProtocol().name()));
        }
        options.stages().variables().keySet().forEach(it -> wires.add(new WiredName(Kind.STAGE_VARIABLE, it)));
        options.stages().canaries().forEach(canary -> {
            wires.add(of(canary));
            canary.stageVariables().keySet().forEach(it -> wires.add(new WiredName(Kind.STAGE_VARIABLE, it)));
        });
        options.functions().wired().keySet().forEach(it -> wires.add(new WiredName(Kind.FUNCTION, it)));
        options.functions().environment().keySet().forEach(it -> wires.add(new WiredName(Kind.ENVIRONMENT, it)));
        return wires;
    }

    /** The names of template parameters among those. */
    static Set<String> parameters(Set<WiredName> wires) {
        return wires.stream()
                .filter(wire -> wire.kind() == Kind.PARAMETER)
                .map(WiredName::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    static WiredName of(CanaryDeployment canary) {
        return new WiredName(Kind.CANARY, canary.api() + (canary.stage().isEmpty() ? "" : "." + canary.stage()));
    }

    @Override
    public String toString() {
        return kind.words() + " \"" + name + "\"";
    }
}
