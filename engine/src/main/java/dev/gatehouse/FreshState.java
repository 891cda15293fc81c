package dev.gatehouse;

import dev.gatehouse.function.FunctionCode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a new state is to have of its own. */
public final class FreshState {

    private final GatewaySettings settings;
    private final Map<String, FunctionCode> functions;
    private Optional<Instant> clock;

    FreshState(GatewaySettings settings) {
        this.settings = settings;
        this.functions = new LinkedHashMap<>(settings.functions());
        this.clock = settings.clock();
    }

    /** The code of a function, by logical id or name; {@code Name:alias} for one alias only. */
    public FreshState function(String function, FunctionCode code) {
        functions.put(function, code);
        return this;
    }

    /** Where the virtual clock starts. */
    public FreshState clock(Instant start) {
        clock = Optional.of(start);
        return this;
    }

    GatewaySettings settings() {
        return new GatewaySettings(
                settings.file(),
                settings.name(),
                settings.text(),
                settings.openApiStage(),
                settings.openApiProtocol(),
                clock,
                settings.parameters(),
                settings.values(),
                settings.importParameters(),
                settings.stageVariables(),
                functions,
                settings.providers(),
                settings.waived());
    }
}
