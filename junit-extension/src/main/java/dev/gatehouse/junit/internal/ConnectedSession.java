package dev.gatehouse.junit.internal;

import dev.gatehouse.client.ConnectBuilder;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.junit.Connect;
import java.util.Optional;

/** Opens a session as a {@link Connect} annotation wishes. */
final class ConnectedSession {

    private ConnectedSession() {}

    static WebSocketSession open(WebSocketClient client, Optional<Connect> wish) {
        return wish.map(wanted -> builder(client, wanted))
                .orElseGet(client::connect)
                .open();
    }

    private static ConnectBuilder builder(WebSocketClient client, Connect wish) {
        ConnectBuilder builder = client.connect(wish.path());
        for (String parameter : wish.query()) {
            for (String pair : parameter.split("&", -1)) {
                String[] parts = divided(pair, "=", "query = \"room=1\"");
                builder.query(parts[0], parts[1]);
            }
        }
        for (String header : wish.header()) {
            String[] parts = divided(header, ":", "header = \"x-tenant: acme\"");
            builder.header(parts[0], parts[1]);
        }
        if (!wish.bearer().isEmpty()) {
            builder.bearer(wish.bearer());
        }
        return wish.apiKey().isEmpty() ? builder : builder.withApiKey(wish.apiKey());
    }

    private static String[] divided(String text, String divider, String example) {
        int at = text.indexOf(divider);
        if (at <= 0) {
            throw new IllegalArgumentException("@Connect: \"" + text + "\" has no name and value divided by \""
                    + divider + "\".\n  to do:  write them like @Connect(" + example + ").");
        }
        return new String[] {
            text.substring(0, at).strip(), text.substring(at + 1).strip()
        };
    }
}
