package dev.gatehouse.junit;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.RunningApi;
import dev.gatehouse.RunningStage;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Optional;
import java.util.function.Function;
import org.junit.platform.commons.support.AnnotationSupport;

/** What is put into one field or parameter. */
record Injection(Function<ApiGateway, Object> source) {

    static boolean supports(Class<?> type) {
        return type == ApiGateway.class
                || type == GatewayClient.class
                || type == WebSocketClient.class
                || type == WebSocketSession.class
                || ApiGateway.offers(type);
    }

    static Injection of(Class<?> type, AnnotatedElement at, ClassSettings settings) {
        if (type == ApiGateway.class) {
            return new Injection(gateway -> gateway);
        }
        if (type == GatewayClient.class) {
            return new Injection(gateway -> stage(gateway, at, settings).client());
        }
        if (type == WebSocketClient.class) {
            return new Injection(gateway -> stage(gateway, at, settings).webSocketClient());
        }
        if (type == WebSocketSession.class) {
            return new Injection(gateway ->
                    stage(gateway, at, settings).webSocketClient().connect().open());
        }
        return new Injection(gateway -> gateway.get(type));
    }

    Object value(ApiGateway gateway) {
        return source.apply(gateway);
    }

    void into(Field field, Object instance, ApiGateway gateway) throws IllegalAccessException {
        field.setAccessible(true);
        field.set(instance, value(gateway));
    }

    private static RunningStage stage(ApiGateway gateway, AnnotatedElement at, ClassSettings settings) {
        RunningApi api = chosen(AnnotationSupport.findAnnotation(at, Api.class).map(Api::value), settings.api())
                .map(gateway::api)
                .orElseGet(gateway::api);
        return chosen(AnnotationSupport.findAnnotation(at, Stage.class).map(Stage::value), settings.stage())
                .map(api::stage)
                .orElseGet(api::stage);
    }

    private static Optional<String> chosen(Optional<String> annotated, String ofClass) {
        return annotated.or(() -> Optional.of(ofClass)).filter(name -> !name.isEmpty());
    }
}
