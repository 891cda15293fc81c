package dev.gatehouse.lambda.internal.sdk;

import com.amazonaws.Request;
import com.amazonaws.Response;
import com.amazonaws.handlers.HandlerContextKey;
import com.amazonaws.handlers.RequestHandler2;
import dev.gatehouse.function.AwsCall;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.lambda.internal.hook.connection.AwsHost;
import dev.gatehouse.lambda.internal.hook.connection.CallRefusedException;
import dev.gatehouse.lambda.internal.variables.FunctionOfThread;
import dev.gatehouse.lambda.internal.variables.RunningFunction;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a handler's calls by version 1 of the AWS SDK from real AWS: to what stands for a service, or nowhere. */
public final class FirstSdkHandler extends RequestHandler2 {

    private static final HandlerContextKey<String> TOKEN = new HandlerContextKey<>("GatehouseToken");

    @Override
    public void beforeRequest(Request<?> request) {
        FunctionOfThread.present().ifPresent(function -> reroute(request, function));
    }

    @Override
    public void afterResponse(@Nullable Request<?> request, @Nullable Response<?> response) {
        end(request);
    }

    @Override
    public void afterError(@Nullable Request<?> request, @Nullable Response<?> response, @Nullable Exception failure) {
        end(request);
    }

    private static void reroute(Request<?> request, RunningFunction function) {
        URI endpoint = request.getEndpoint();
        Optional<AwsHost> aws = AwsHost.parse(endpoint.getHost());
        AwsCall call = call(request, aws);
        boolean concerns = aws.isPresent() || function.aws().owns(call);
        if (!concerns || function.aws().allows(call)) {
            return;
        }
        function.aws().missing(call).ifPresent(remedy -> {
            String message = SdkMessages.missing(function.name(), call, remedy);
            function.refuse(message);
            throw new CallRefusedException(message);
        });
        SdkLoopbackServer door = SdkLoopbackServer.present();
        String token = door.expect(new SdkLoopbackServer.Route(function.aws(), call));
        request.addHandlerContext(TOKEN, token);
        request.addHeader(SdkLoopbackServer.TOKEN, token);
        request.setEndpoint(URI.create("http://" + door.host() + ":" + door.port()));
    }

    private static AwsCall call(Request<?> request, Optional<AwsHost> aws) {
        URI endpoint = request.getEndpoint();
        String path = Optional.ofNullable(request.getResourcePath()).orElse("");
        var arrived = new HttpRequest(
                request.getHttpMethod().name(),
                path.startsWith("/") ? path : "/" + path,
                Headers.of("Host", endpoint.getAuthority()),
                Body.empty(),
                Peer.at("127.0.0.1"));
        return new AwsCall(
                aws.map(AwsHost::service).orElse(""),
                Optional.ofNullable(request.getHandlerContext(HandlerContextKey.OPERATION_NAME))
                        .orElse(""),
                aws.map(AwsHost::region).orElse(""),
                endpoint.getScheme() + "://" + endpoint.getAuthority(),
                arrived);
    }

    private static void end(@Nullable Request<?> request) {
        Optional.ofNullable(request)
                .map(it -> it.getHandlerContext(TOKEN))
                .ifPresent(token -> SdkLoopbackServer.present().forget(token));
    }
}
