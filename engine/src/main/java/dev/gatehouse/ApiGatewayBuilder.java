package dev.gatehouse;

import dev.gatehouse.control.ServiceCall;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.backends.BackendWiring;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Says which template to run and how; {@link #start()} runs it. */
public final class ApiGatewayBuilder {

    private Optional<Path> file = Optional.empty();
    private String name = "template";
    private Optional<String> text = Optional.empty();
    private String openApiStage = "test";
    private Protocol openApiProtocol = Protocol.DETECTED;
    private Optional<Instant> clock = Optional.empty();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> importParameters = new LinkedHashMap<>();
    private StageOverrides stages = StageOverrides.none();
    private final Map<String, FunctionCode> functions = new LinkedHashMap<>();
    private BackendWiring behind = BackendWiring.none();
    private final List<FunctionProvider> providers = new ArrayList<>();
    private final List<String> waived = new ArrayList<>();
    private AccountLimits accountLimits = AccountLimits.OFF;
    private Permissions permissions = Permissions.WARN;

    /** What a plain OpenAPI file describes. */
    public enum Protocol {
        /** As the file looks. */
        DETECTED,
        REST,
        HTTP
    }

    ApiGatewayBuilder() {}

    /** The template file: SAM, CloudFormation, OpenAPI 3 or Swagger 2. */
    public ApiGatewayBuilder template(Path path) {
        file = Optional.of(path);
        return this;
    }

    /** The template as text; {@code fileName} stands in messages. */
    public ApiGatewayBuilder templateText(String fileName, String template) {
        name = fileName;
        text = Optional.of(template);
        return this;
    }

    /** The stage that a plain OpenAPI file is deployed to; {@code test} unless set. */
    public ApiGatewayBuilder openApiStage(String stage) {
        openApiStage = stage;
        return this;
    }

    /** What a plain OpenAPI file describes. */
    public ApiGatewayBuilder openApiProtocol(Protocol protocol) {
        openApiProtocol = protocol;
        return this;
    }

    /** A template parameter. */
    public ApiGatewayBuilder parameter(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    /** A value that the template can't know: {@code import:Name}, {@code ssm:/path}, {@code LogicalId.Attribute} … */
    public ApiGatewayBuilder value(String key, String value) {
        values.put(key, value);
        return this;
    }

    /** A parameter of the OpenAPI import, like {@code basepath} to {@code prepend}. */
    public ApiGatewayBuilder importParameter(String parameter, String value) {
        importParameters.put(parameter, value);
        return this;
    }

    /**
     * A stage variable of every stage, over the template's.
     *
     * @throws IllegalArgumentException if AWS would not take it
     */
    public ApiGatewayBuilder stageVariable(String variable, String value) {
        stages = stages.withVariable(variable, value);
        return this;
    }

    /** A canary beside a stage's deployment, in the place of the template's. */
    public ApiGatewayBuilder canary(CanaryDeployment canary) {
        stages = stages.withCanary(canary);
        return this;
    }

    /** The code of a function, by logical id or name; {@code Name:alias} for one alias only. */
    public ApiGatewayBuilder function(String function, FunctionCode code) {
        functions.put(function, code);
        return this;
    }

    /**
     * Decides what stands for an origin in every test: {@code backend("https://a.example", it -> it.answers(200, "{}"))}.
     *
     * @throws IllegalArgumentException if that is no origin
     */
    public ApiGatewayBuilder backend(String origin, Consumer<StandIn<HttpRequest>> arrangement) {
        behind = behind.withBackend(origin, arrangement);
        return this;
    }

    /** Decides what stands for an AWS service in every test: {@code service("sqs", it -> it.forwardTo(endpoint))}. */
    public ApiGatewayBuilder service(String name, Consumer<StandIn<ServiceCall>> arrangement) {
        behind = behind.withService(name, arrangement);
        return this;
    }

    /** Finds the code of functions that nobody wired by name. */
    public ApiGatewayBuilder functions(FunctionProvider provider) {
        providers.add(provider);
        return this;
    }

    /** Where the virtual clock starts; the present second unless set. */
    public ApiGatewayBuilder clock(Instant start) {
        clock = Optional.of(start);
        return this;
    }

    /** Runs although that property is not simulated: {@code Api.Property}. */
    public ApiGatewayBuilder waive(String property) {
        waived.add(property);
        return this;
    }

    /** Whether limits of the account apply; {@code OFF} unless set. */
    public ApiGatewayBuilder accountLimits(AccountLimits limits) {
        accountLimits = limits;
        return this;
    }

    /** What a missing {@code AWS::Lambda::Permission} does; {@code WARN} unless set. */
    public ApiGatewayBuilder permissions(Permissions wanted) {
        permissions = wanted;
        return this;
    }

    /**
     * Imports and assembles the template.
     *
     * @throws TemplateException with all findings if the template can't be run
     */
    public ApiGateway start() {
        return new GatewayStart(settings()).start();
    }

    private GatewaySettings settings() {
        return new GatewaySettings(
                file,
                name,
                text,
                openApiStage,
                openApiProtocol,
                clock,
                Map.copyOf(parameters),
                Map.copyOf(values),
                Map.copyOf(importParameters),
                stages,
                new LinkedHashMap<>(functions),
                behind,
                List.copyOf(providers),
                List.copyOf(waived),
                accountLimits,
                permissions);
    }
}
