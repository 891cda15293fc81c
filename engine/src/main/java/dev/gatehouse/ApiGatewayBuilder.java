package dev.gatehouse;

import dev.gatehouse.control.ClockSource;
import dev.gatehouse.control.ServiceCall;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.Timeouts;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.functions.InvokeEndpoint;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.internal.start.GatewayOptions;
import dev.gatehouse.internal.start.GatewayStart;
import dev.gatehouse.internal.start.RefusedStart;
import dev.gatehouse.internal.templateimport.OpenApiProtocol;
import dev.gatehouse.model.CanaryDeployment;
import dev.gatehouse.model.Enforcement;
import dev.gatehouse.model.TemplateSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Describes which template to run and how; {@link #start()} starts it. */
public final class ApiGatewayBuilder {

    private GatewayOptions options = GatewayOptions.standard();

    /** What a plain OpenAPI file describes. */
    public enum Protocol {
        /** Detected from the file. */
        DETECTED(OpenApiProtocol.DETECT),
        /** A REST API. */
        REST(OpenApiProtocol.REST),
        /** An HTTP API. */
        HTTP(OpenApiProtocol.HTTP);

        private final OpenApiProtocol meaning;

        Protocol(OpenApiProtocol meaning) {
            this.meaning = meaning;
        }
    }

    ApiGatewayBuilder() {}

    /**
     * The template file: SAM, CloudFormation, OpenAPI 3 or Swagger 2.
     *
     * @param path a file of SAM, CloudFormation or OpenAPI, or a folder that the CDK wrote
     * @return this builder
     */
    public ApiGatewayBuilder template(Path path) {
        options = options.withSource(
                TemplateSource.of(ArgumentChecks.present(path, "the template", "Path.of(\"template.yaml\")")));
        return this;
    }

    /**
     * The template as text; {@code fileName} is used in messages, and local files are looked for next to a {@link
     * #template}.
     *
     * @param fileName for messages
     * @param template the text
     * @return this builder
     */
    public ApiGatewayBuilder templateText(String fileName, String template) {
        Optional<Path> beside = options.source().flatMap(TemplateSource::file);
        ArgumentChecks.text(fileName, "the template's name", "templateText(\"template.yaml\", text)");
        ArgumentChecks.present(template, "the template's text", "templateText(\"template.yaml\", text)");
        if (fileName.indexOf('\n') >= 0) {
            throw Misuse.of("the template's name is more than one line")
                    .toDo("pass the name first, then the text: templateText(\"template.yaml\", text).");
        }
        options = options.withSource(new TemplateSource(beside, fileName, template));
        return this;
    }

    /**
     * The stage that a plain OpenAPI file is deployed to; {@code test} unless set.
     *
     * @param stage name of the stage
     * @return this builder
     */
    public ApiGatewayBuilder openApiStage(String stage) {
        options = options.withImports(it -> it.withOpenApiStage(stage));
        return this;
    }

    /**
     * What a plain OpenAPI file describes.
     *
     * @param protocol a REST or an HTTP API; detected from the file unless set
     * @return this builder
     */
    public ApiGatewayBuilder openApiProtocol(Protocol protocol) {
        options = options.withImports(it -> it.withOpenApiProtocol(protocol.meaning));
        return this;
    }

    /**
     * A template parameter.
     *
     * @param parameter name of the parameter
     * @param value of the parameter
     * @return this builder
     */
    public ApiGatewayBuilder parameter(String parameter, String value) {
        options = options.withImports(it -> it.withParameter(parameter, value));
        return this;
    }

    /**
     * A value that the template does not contain: {@code import:Name}, {@code ssm:/path}, {@code LogicalId.Attribute} …
     *
     * @param key names the value, like {@code import:Name}
     * @param value the value to use
     * @return this builder
     */
    public ApiGatewayBuilder value(String key, String value) {
        options = options.withImports(it -> it.withValue(key, value));
        return this;
    }

    /**
     * A parameter of the OpenAPI import, like {@code basepath} to {@code prepend}.
     *
     * @param parameter name as in the query of {@code ImportRestApi}
     * @param value as AWS takes it, like {@code prepend}
     * @return this builder
     */
    public ApiGatewayBuilder importParameter(String parameter, String value) {
        options = options.withImports(it -> it.withImportParameter(parameter, value));
        return this;
    }

    /**
     * A stage variable of every stage; overrides the template.
     *
     * @param variable name of the variable
     * @param value 1 to 512 letters, digits and some punctuation
     * @return this builder
     * @throws IllegalArgumentException if AWS would refuse it
     */
    public ApiGatewayBuilder stageVariable(String variable, String value) {
        options = options.withStages(it -> it.withVariable(variable, value));
        return this;
    }

    /**
     * A canary next to a stage's deployment; replaces a canary of the template.
     *
     * @param canary must name its stage and API if the template has several
     * @return this builder
     */
    public ApiGatewayBuilder canary(CanaryDeployment canary) {
        CanaryDeployment given = ArgumentChecks.present(canary, "the canary", "CanaryDeployment.ofPercent(10)");
        options = options.withStages(it -> it.withCanary(given));
        return this;
    }

    /**
     * The code of a function, which is named by logical id or name; {@code Name:alias} is for one alias only.
     *
     * @param function logical id, with {@code :alias} for one alias
     * @param code runs instead of the handler that the template names; may be a lambda expression
     * @return this builder
     */
    public ApiGatewayBuilder function(String function, FunctionCode code) {
        options = options.withFunctions(it -> it.withWired(function, code));
        return this;
    }

    /**
     * Sets up the stand-in for an origin in every test: {@code backend("https://a.example", it -> it.answers(200,
     * "{}"))}.
     *
     * @param origin like {@code https://pay.example.com}
     * @param arrangement sets up the responses; called once for each test
     * @return this builder
     * @throws IllegalArgumentException if that is not an origin
     */
    public ApiGatewayBuilder backend(String origin, Consumer<StandIn<HttpRequest>> arrangement) {
        options = options.withBehind(it -> it.withBackend(origin, arrangement));
        return this;
    }

    /**
     * Sets up the stand-in for an AWS service in every test: {@code service("sqs", it -> it.forwardTo(endpoint))}.
     *
     * @param name like {@code sqs}
     * @param arrangement sets up the responses; called once for each test
     * @return this builder
     */
    public ApiGatewayBuilder service(String name, Consumer<StandIn<ServiceCall>> arrangement) {
        options = options.withBehind(it -> it.withService(name, arrangement));
        return this;
    }

    /**
     * Finds the code of functions that were not wired by name.
     *
     * @param provider called once for each function of the template
     * @return this builder
     */
    public ApiGatewayBuilder functions(FunctionProvider provider) {
        options = options.withFunctions(it -> it.withProvider(provider));
        return this;
    }

    /**
     * The endpoint of functions that have no other code. It must offer Lambda's Invoke API, like {@code sam local
     * start-lambda}.
     *
     * @param endpoint scheme, host and port, like {@code http://localhost:3001}
     * @return this builder
     * @throws IllegalArgumentException if that is not an http or https address
     */
    public ApiGatewayBuilder functionsAt(URI endpoint) {
        URI given = ArgumentChecks.present(endpoint, "the endpoint", "URI.create(\"http://localhost:3001\")");
        options = options.withFunctions(it -> it.withElsewhere(new InvokeEndpoint(given)));
        return this;
    }

    /**
     * The start of the virtual clock; the current second unless set.
     *
     * @param start the virtual time at the start
     * @return this builder
     */
    public ApiGatewayBuilder clock(Instant start) {
        options = options.withRun(it -> it.withClockStart(start));
        return this;
    }

    /**
     * Accepts that a property is not simulated: {@code Api.Property}.
     *
     * @param property like {@code Api.CloneFrom}
     * @return this builder
     */
    public ApiGatewayBuilder waive(String property) {
        options = options.withImports(it -> it.withWaiver(property));
        return this;
    }

    /**
     * Whether limits of the account apply; {@code OFF} unless set.
     *
     * @param limits {@code ENFORCED} or {@code OFF}
     * @return this builder
     */
    public ApiGatewayBuilder accountLimits(Enforcement limits) {
        options = options.withAssembly(it -> it.withAccountLimits(limits));
        return this;
    }

    /**
     * One more host name under which clients reach the APIs, in addition to {@code localhost} and those of {@code
     * -Dgatehouse.hosts}.
     *
     * @param name host without a port, like {@code api.local} or {@code 192.0.2.7}
     * @return this builder
     * @throws IllegalArgumentException if that is blank or more than a host
     */
    public ApiGatewayBuilder host(String name) {
        options = options.withAssembly(it -> it.withHost(name));
        return this;
    }

    /**
     * What a missing {@code AWS::Lambda::Permission} does; {@code WARN} unless set.
     *
     * @param wanted {@code ENFORCED} to answer 500 as AWS does, {@code WARN} or {@code OFF}
     * @return this builder
     */
    public ApiGatewayBuilder permissions(Enforcement wanted) {
        options = options.withAssembly(it -> it.withPermissions(wanted));
        return this;
    }

    /**
     * An environment variable of a function; overrides the template.
     *
     * @param function logical id of the function
     * @param variable name of the variable
     * @param value overrides the template
     * @return this builder
     */
    public ApiGatewayBuilder environment(String function, String variable, String value) {
        options = options.withFunctions(it -> it.withVariable(function, variable, value));
        return this;
    }

    /**
     * The real time that counts against time-outs; {@code WITHOUT_START} unless set.
     *
     * @param wanted what counts, or {@code OFF} for no time-outs at all
     * @return this builder
     */
    public ApiGatewayBuilder timeouts(Timeouts wanted) {
        options = options.withRun(it -> it.withTimeouts(wanted));
        return this;
    }

    /**
     * Multiplies every time-out by a factor, for a slow machine.
     *
     * @param factor like 3; 1 unless set
     * @return this builder
     * @throws IllegalArgumentException if that is not above zero
     */
    public ApiGatewayBuilder timeoutFactor(double factor) {
        options = options.withRun(it -> it.withTimeoutFactor(factor));
        return this;
    }

    /**
     * What moves the clock; {@code VIRTUAL} unless set.
     *
     * @param source {@code VIRTUAL} stands still until a test moves it, {@code SYSTEM} follows the JVM's clock
     * @return this builder
     */
    public ApiGatewayBuilder time(ClockSource source) {
        options = options.withRun(it -> it.withTime(source));
        return this;
    }

    /**
     * How long a client waits, in real time, for messages that are in flight; five seconds unless set.
     *
     * @param longest how long assertions wait if something hangs
     * @return this builder
     */
    public ApiGatewayBuilder await(Duration longest) {
        options = options.withRun(it -> it.withAwait(longest));
        return this;
    }

    /**
     * Settings that are shared by several gateways. A name that this template does not have is not an error; {@link
     * ApiGateway#unmet()} lists it.
     *
     * @param settings called once with this builder
     * @return this builder
     */
    public ApiGatewayBuilder shared(Consumer<ApiGatewayBuilder> settings) {
        GatewayOptions own = options;
        settings.accept(this);
        options = options.sharedSince(own);
        return this;
    }

    /**
     * Imports and assembles the template.
     *
     * @return the running gateway; close it to end its sockets and function instances
     * @throws TemplateException with all findings if the template can't be run, or has nothing of a wired name
     */
    public ApiGateway start() {
        try {
            GatewayStart start = GatewayStart.of(options);
            return new ApiGateway(start.environments(), start.findings(), start.unmet());
        } catch (RefusedStart e) {
            throw new TemplateException(e.template(), e.findings());
        }
    }

    /** Whether the other builder has the same settings and would start the same gateway. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ApiGatewayBuilder builder && builder.options.equals(options);
    }

    @Override
    public int hashCode() {
        return options.hashCode();
    }
}
