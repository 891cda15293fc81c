package dev.gatehouse.junit.internal.settings;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.RunningApi;
import dev.gatehouse.RunningStage;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.control.CanaryControl;
import dev.gatehouse.junit.Api;
import dev.gatehouse.junit.Stage;
import dev.gatehouse.junit.clients.TypedClients;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.WebSocketApi;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Which stage of which API an injected value is for.
 *
 * @param type of the element
 * @param api written at the element
 * @param stage written at the element
 * @param usualApi written at the class; taken where it fits
 * @param usualStage written at the class; taken where the API has it
 */
public record StageChoice(
        Class<?> type,
        Predicate<dev.gatehouse.model.ApiDefinition> fits,
        Optional<String> api,
        Optional<String> stage,
        Optional<String> usualApi,
        Optional<String> usualStage) {

    public static StageChoice of(Class<?> type, AnnotatedElement at, ClassSettings settings) {
        return new StageChoice(
                type,
                protocol(type),
                AnnotationSupport.findAnnotation(at, Api.class).map(Api::value),
                AnnotationSupport.findAnnotation(at, Stage.class).map(Stage::value),
                Optional.of(settings.api()).filter(name -> !name.isEmpty()),
                Optional.of(settings.stage()).filter(name -> !name.isEmpty()));
    }

    private static Predicate<dev.gatehouse.model.ApiDefinition> protocol(Class<?> type) {
        if (type == WebSocketClient.class || type == WebSocketSession.class) {
            return WebSocketApi.class::isInstance;
        }
        if (type == CanaryControl.class) {
            return RestApi.class::isInstance;
        }
        return type == GatewayClient.class || TypedClients.of(type).isPresent()
                ? api -> !(api instanceof WebSocketApi)
                : api -> true;
    }

    /**
     * The stage in that gateway.
     *
     * @throws IllegalArgumentException that lists what there is, if nothing or too much fits
     */
    public RunningStage in(ApiGateway gateway) {
        RunningApi chosen = api.map(gateway::api).orElseGet(() -> usual(gateway));
        refuseOthers(gateway, chosen.definition());
        return stage.or(() -> usualStage.filter(name -> api.isEmpty() && usualApi.isPresent()
                        || chosen.definition().stage(name).isPresent()
                        || gateway.apis().size() == 1))
                .map(chosen::stage)
                .orElseGet(chosen::stage);
    }

    private void refuseOthers(ApiGateway gateway, dev.gatehouse.model.ApiDefinition chosen) {
        boolean toConnections = type == GatewayClient.class && api.isPresent();
        if (fits.test(chosen) || toConnections) {
            return;
        }
        boolean webSocket = type == WebSocketClient.class || type == WebSocketSession.class;
        String kind = webSocket ? "WebSocket API" : type == CanaryControl.class ? "REST API" : "REST or HTTP API";
        String known = gateway.apis().stream()
                .filter(fits)
                .map(dev.gatehouse.model.ApiDefinition::logicalId)
                .collect(Collectors.joining(", "));
        throw new IllegalStateException("a " + type.getSimpleName() + " needs a " + kind + ", but "
                + chosen.logicalId() + " is not one (" + chosen.location() + ")."
                + "\n  known here:  " + (known.isEmpty() ? "no " + kind : known)
                + "\n  to do:       " + (webSocket ? "take a GatewayClient, or name" : "name") + " a " + kind
                + " with @Api(\"...\").");
    }

    private RunningApi usual(ApiGateway gateway) {
        Optional<RunningApi> ofClass = usualApi.map(gateway::api).filter(found -> fits.test(found.definition()));
        return ofClass.orElseGet(() -> {
            List<dev.gatehouse.model.ApiDefinition> fitting =
                    gateway.apis().stream().filter(fits).toList();
            if (fitting.isEmpty() && !gateway.apis().isEmpty()) {
                refuseOthers(gateway, gateway.apis().get(0));
            }
            usualApi.filter(name -> fitting.size() != 1)
                    .ifPresent(name -> refuseOthers(gateway, gateway.api(name).definition()));
            return fitting.size() == 1 ? gateway.api(fitting.get(0).logicalId()) : gateway.api();
        });
    }
}
