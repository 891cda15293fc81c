package dev.gatehouse.lambda.internal.sdk;

import dev.gatehouse.function.AwsCall;
import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.function.AwsCalls.Begun;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.internal.environment.LiveAwsCalls;
import dev.gatehouse.lambda.internal.hook.connection.AwsHost;
import dev.gatehouse.lambda.internal.hook.connection.CallRefusedException;
import dev.gatehouse.lambda.internal.variables.FunctionOfThread;
import dev.gatehouse.lambda.internal.variables.RunningFunction;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Keeps a handler's calls from real AWS: to the gateway or to what stands for a service, or nowhere.
 *
 * <p>Listed for all services and for each: up to version 2.46 the SDK puts the host back that an interceptor of the first
 * list sets, and keeps what one of the second sets. Running twice does no harm.
 */
public final class SdkInterceptor implements ExecutionInterceptor {

    private static final ExecutionAttribute<Caller> CALLER = new ExecutionAttribute<>("GatehouseCaller");
    private static final ExecutionAttribute<Rerouted> REROUTED = new ExecutionAttribute<>("GatehouseRerouted");

    private static final ExecutionAttribute<AtomicReference<Begun>> BEGUN = new ExecutionAttribute<>("GatehouseBegun");

    /** Whose thread began a call. */
    private record Caller(Optional<RunningFunction> function, boolean unknown) {}

    /** A call that was sent to the door. */
    private record Rerouted(String token, AwsCall call, String function) {}

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        attributes.putAttributeIfAbsent(CALLER, new Caller(FunctionOfThread.present(), FunctionOfThread.mayBeAny()));
        FunctionOfThread.present().ifPresent(function -> begin(function.aws(), attributes));
    }

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        SdkHttpRequest request = context.httpRequest();
        Caller caller = attributes.getAttribute(CALLER);
        if (caller == null || isRerouted(request, attributes)) {
            return request;
        }
        Optional<AwsHost> aws = AwsHost.parse(request.host());
        AwsCall call = call(request, aws, attributes);
        if (caller.function().map(it -> it.aws().allows(call)).orElse(false)) {
            return request;
        }
        boolean concerns = aws.isPresent()
                || caller.function().map(it -> it.aws().owns(call)).orElse(false);
        return concerns ? decided(request, call, caller, attributes) : request;
    }

    private static boolean isRerouted(SdkHttpRequest request, ExecutionAttributes attributes) {
        return attributes.getAttribute(REROUTED) != null
                && request.host().equals(SdkLoopbackServer.present().host());
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Rerouted rerouted = attributes.getAttribute(REROUTED);
        if (rerouted != null && !isRerouted(context.httpRequest(), attributes)) {
            String host = context.httpRequest().host();
            throw refused(attributes, SdkMessages.overwritten(rerouted.function(), rerouted.call(), host));
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        end(attributes);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        end(attributes);
    }

    private static SdkHttpRequest decided(
            SdkHttpRequest request, AwsCall call, Caller caller, ExecutionAttributes attributes) {
        String name = caller.function().map(RunningFunction::name).orElse("of the test");
        // a thread of a pool may push for another test than the one that started it
        Optional<AwsCalls> test = LiveAwsCalls.holder(call).or(() -> otherOwner(call, caller));
        if (test.isPresent()) {
            return rerouted(request, new SdkLoopbackServer.Route(test.get(), call), name, attributes);
        }
        if (caller.function().isPresent()) {
            RunningFunction function = caller.function().get();
            Optional<String> missing = function.aws().missing(call);
            if (missing.isPresent()) {
                throw refused(attributes, SdkMessages.missing(name, call, missing.get()));
            }
            return rerouted(request, new SdkLoopbackServer.Route(function.aws(), call), name, attributes);
        }
        if (caller.unknown()) {
            throw new CallRefusedException(SdkMessages.foreign(Thread.currentThread(), call));
        }
        return request;
    }

    /** The test that the host means, where the function of the thread is no part of it. */
    private static Optional<AwsCalls> otherOwner(AwsCall call, Caller caller) {
        boolean own = caller.function().map(it -> it.aws().owns(call)).orElse(false);
        return own ? Optional.empty() : LiveAwsCalls.owner(call);
    }

    private static SdkHttpRequest rerouted(
            SdkHttpRequest request, SdkLoopbackServer.Route route, String function, ExecutionAttributes attributes) {
        Rerouted before = attributes.getAttribute(REROUTED);
        String token = before == null ? SdkLoopbackServer.present().expect(route) : before.token();
        begin(route.answerer(), attributes);
        attributes.putAttribute(REROUTED, new Rerouted(token, route.call(), function));
        return request.toBuilder()
                .protocol("http")
                .host(SdkLoopbackServer.present().host())
                .port(SdkLoopbackServer.present().port())
                .putHeader(SdkLoopbackServer.TOKEN, token)
                .build();
    }

    // a handler that goes on with a default value has not been tested with what it asked for
    private static CallRefusedException refused(ExecutionAttributes attributes, String message) {
        Caller caller = attributes.getAttribute(CALLER);
        caller.function().ifPresent(it -> it.refuse(message));
        return new CallRefusedException(message);
    }

    private static void begin(AwsCalls answerer, ExecutionAttributes attributes) {
        if (attributes.getAttribute(BEGUN) == null) {
            attributes.putAttribute(BEGUN, new AtomicReference<>(answerer.begin()));
        }
    }

    private static void end(ExecutionAttributes attributes) {
        AtomicReference<Begun> begun = attributes.getAttribute(BEGUN);
        if (begun != null) {
            begun.getAndSet(() -> {}).end();
        }
        Rerouted rerouted = attributes.getAttribute(REROUTED);
        if (rerouted != null) {
            SdkLoopbackServer.present().forget(rerouted.token());
        }
    }

    private static AwsCall call(SdkHttpRequest request, Optional<AwsHost> aws, ExecutionAttributes attributes) {
        String target = request.encodedPath() + query(request);
        var arrived = new HttpRequest(
                request.method().name(),
                target,
                Headers.of("Host", request.host()),
                Body.empty(),
                Peer.at("127.0.0.1"));
        String operation = Optional.ofNullable(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))
                .orElse("");
        return new AwsCall(
                aws.map(AwsHost::service).orElse(""),
                operation,
                aws.map(AwsHost::region).orElse(""),
                origin(request),
                arrived);
    }

    private static String origin(SdkHttpRequest request) {
        boolean own = request.port() == (request.protocol().equals("https") ? 443 : 80);
        return request.protocol() + "://" + request.host() + (own ? "" : ":" + request.port());
    }

    // the SDK can encode them itself since version 2.18 only
    private static String query(SdkHttpRequest request) {
        String query = request.rawQueryParameters().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String pair(String name, @Nullable String value) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        return value == null
                ? encoded
                : encoded + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
