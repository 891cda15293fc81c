package dev.gatehouse.junit;

import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import dev.gatehouse.lambda.HandlerOptions;
import dev.gatehouse.lambda.Isolation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Describes the gateway of an {@link ApiGatewayExtension}; the same settings as {@link ApiGatewayTest}. */
public final class ApiGatewayExtensionBuilder {

    private String template = "";
    private String api = "";
    private String stage = "";
    private Transport transport = Transport.IN_PROCESS;
    private final List<Class<?>> functions = new ArrayList<>();
    private StateLifecycle state = StateLifecycle.PER_METHOD;
    private StateLifecycle instances = StateLifecycle.PER_METHOD;
    private HandlerOptions handlers = HandlerOptions.standard();
    private boolean strictStubs;
    private Consumer<ApiGatewayBuilder> gateway = builder -> {};

    ApiGatewayExtensionBuilder() {}

    /**
     * The template; the prefix {@code classpath:} is allowed.
     *
     * @param file a path from the working directory, or {@code classpath:} and a resource
     * @return this builder
     */
    public ApiGatewayExtensionBuilder template(String file) {
        template = file;
        return this;
    }

    /**
     * The API, if there are several.
     *
     * @param logicalId logical id or name of the API
     * @return this builder
     */
    public ApiGatewayExtensionBuilder api(String logicalId) {
        api = logicalId;
        return this;
    }

    /**
     * The stage that injected clients call.
     *
     * @param name of the stage
     * @return this builder
     */
    public ApiGatewayExtensionBuilder stage(String name) {
        stage = name;
        return this;
    }

    /**
     * How injected clients reach the gateway.
     *
     * @param wanted in process or over a socket; in process unless set
     * @return this builder
     */
    public ApiGatewayExtensionBuilder transport(Transport wanted) {
        transport = wanted;
        return this;
    }

    /**
     * Settings of the gateway's own builder: {@code gateway(it -> it.parameter("Stage", "prod").timeouts(REAL))}.
     *
     * @param settings called once with the builder of the gateway, before it starts
     * @return this builder
     */
    public ApiGatewayExtensionBuilder gateway(Consumer<ApiGatewayBuilder> settings) {
        gateway = gateway.andThen(settings);
        return this;
    }

    /**
     * A template parameter.
     *
     * @param name of the parameter
     * @param value overrides the default
     * @return this builder
     */
    public ApiGatewayExtensionBuilder parameter(String name, String value) {
        return gateway(it -> it.parameter(name, value));
    }

    /**
     * A value that the template does not contain: {@code import:Name}, {@code ssm:/path}, {@code LogicalId.Attribute} …
     *
     * @param key names the value, like {@code import:Name}
     * @param value the value to use
     * @return this builder
     */
    public ApiGatewayExtensionBuilder value(String key, String value) {
        return gateway(it -> it.value(key, value));
    }

    /**
     * An environment variable of a function.
     *
     * @param function logical id of the function
     * @param name of the environment variable
     * @param value overrides the template
     * @return this builder
     */
    public ApiGatewayExtensionBuilder environment(String function, String name, String value) {
        return gateway(it -> it.environment(function, name, value));
    }

    /**
     * A class annotated with {@link LambdaFunction}.
     *
     * @param type runs instead of the handler that the template names
     * @return this builder
     */
    public ApiGatewayExtensionBuilder function(Class<?> type) {
        functions.add(type);
        return this;
    }

    /**
     * Creates handler objects instead of their constructors: a dependency injection container, a Spring context.
     *
     * @param wanted returns the handler object of a class; called once for each function instance
     * @return this builder
     */
    public ApiGatewayExtensionBuilder handlers(Function<Class<?>, Object> wanted) {
        handlers = handlers.withFactory(wanted);
        return this;
    }

    /**
     * How long caches, throttles, counters, logs and the clock are kept.
     *
     * @param wanted a test or a class; a test unless set
     * @return this builder
     */
    public ApiGatewayExtensionBuilder state(StateLifecycle wanted) {
        state = wanted;
        return this;
    }

    /**
     * How long handler instances are kept.
     *
     * @param wanted a test or a class; a test unless set
     * @return this builder
     */
    public ApiGatewayExtensionBuilder instances(StateLifecycle wanted) {
        instances = wanted;
        return this;
    }

    /**
     * Whether functions share static fields.
     *
     * @param wanted shared static fields unless set
     * @return this builder
     */
    public ApiGatewayExtensionBuilder isolation(Isolation wanted) {
        handlers = handlers.withIsolation(wanted);
        return this;
    }

    /**
     * Fails a test that sets up a response that no call uses.
     *
     * @return this builder
     */
    public ApiGatewayExtensionBuilder strictStubs() {
        strictStubs = true;
        return this;
    }

    /** {@return the extension} */
    public ApiGatewayExtension build() {
        return new ApiGatewayExtension(new ClassSettings(
                template,
                api,
                stage,
                transport,
                functions,
                state,
                instances,
                handlers,
                strictStubs,
                gateway,
                new Object()));
    }
}
