package dev.gatehouse.internal.assembly;

import dev.gatehouse.client.GatewayPort;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.NotProvided;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.model.Api;
import java.time.Instant;

/** Hands requests to the gateway without a socket. */
public record InProcessPort(Running running, Api api, String stage) implements GatewayPort {

    @Override
    public Exchange send(HttpRequest request) {
        Exchange exchange = running.gateway().handle(request, running.state());
        exchange.last(NotProvided.class).ifPresent(missing -> {
            throw new NotProvidedException(missing.message());
        });
        return exchange;
    }

    @Override
    public String host() {
        return Gateway.hostName(api, running.template().account());
    }

    @Override
    public String basePath() {
        return stage.equals("$default") ? "" : "/" + stage;
    }

    @Override
    public String apiKeyValue(String key) {
        return KeyValues.of(running.template(), key);
    }

    @Override
    public Instant now() {
        return running.state().environment().clock().now();
    }
}
