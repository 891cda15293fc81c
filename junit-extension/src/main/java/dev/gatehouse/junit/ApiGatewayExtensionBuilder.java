package dev.gatehouse.junit;

import dev.gatehouse.ApiGatewayBuilder;
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
     * The template; {@code classpath:} prefix allowed.
     *
     * @return this builder
     */
    public ApiGatewayExtensionBuilder template(String file) {
        template = file;
        return this;
    }

    /**
     * Logical id of the API, when there are several.
     *
     * @param logicalId logical id or name of the API
     * @return this builder
     */
    public ApiGatewayExtensionBuilder api(String logicalId) {
        api = logicalId;
        return this;
    }

    /**
     * The stage that injected clients address.
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
     * @return this builder
     */
    public ApiGatewayExtensionBuilder transport(Transport wanted) {
        transport = wanted;
        return this;
    }

    /**
     * All that the gateway itself can be told: {@code gateway(it -> it.parameter("Stage", "prod").timeouts(REAL))}.
     *
     * @return this builder
     */
    public ApiGatewayExtensionBuilder gateway(Consumer<ApiGatewayBuilder> settings) {
        gateway = gateway.andThen(settings);
        return this;
    }

    /**
     * {@return a template parameter}
     *
     * @param value of the parameter
     */
    public ApiGatewayExtensionBuilder parameter(String name, String value) {
        return gateway(it -> it.parameter(name, value));
    }

    /**
     * {@return what the template can't know: {@code import:Name}, {@code ssm:/path}, {@code LogicalId.Attribute} …}
     *
     * @param value 20 to 128 characters
     */
    public ApiGatewayExtensionBuilder value(String key, String value) {
        return gateway(it -> it.value(key, value));
    }

    /**
     * {@return an environment variable of a function, over the template's}
     *
     * @param function logical id of the function
     * @param value in place of the template's
     */
    public ApiGatewayExtensionBuilder environment(String function, String name, String value) {
        return gateway(it -> it.environment(function, name, value));
    }

    /**
     * A class annotated with {@link LambdaFunction}.
     *
     * @return this builder
     */
    public ApiGatewayExtensionBuilder function(Class<?> type) {
        functions.add(type);
        return this;
    }

    /**
     * Makes handler objects in place of their constructors: an injector, a context of Spring.
     *
     * @return this builder
     */
    public ApiGatewayExtensionBuilder handlers(Function<Class<?>, Object> wanted) {
        handlers = handlers.withFactory(wanted);
        return this;
    }

    /**
     * How long caches, buckets, counters, logs and the clock live.
     *
     * @return this builder
     */
    public ApiGatewayExtensionBuilder state(StateLifecycle wanted) {
        state = wanted;
        return this;
    }

    /**
     * How long handler instances live.
     *
     * @return this builder
     */
    public ApiGatewayExtensionBuilder instances(StateLifecycle wanted) {
        instances = wanted;
        return this;
    }

    /**
     * Whether functions share their statics.
     *
     * @return this builder
     */
    public ApiGatewayExtensionBuilder isolation(Isolation wanted) {
        handlers = handlers.withIsolation(wanted);
        return this;
    }

    /**
     * Fails a test whose stand-in was given an answer and was not asked.
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
