package dev.gatehouse.soak;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.RunningStage;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.CallBuilder;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A caller that knows the answer to each of its calls. */
final class SoakCaller {

    private static final Pattern COLOURED = Pattern.compile("echo (\\S+) in (\\d+)");
    private static final List<String> WISHES = List.of("plain", "plain", "plain", "throws", "odd", "slow");

    private final SoakRound round;
    private final Tally tally;
    private final Random random;
    private final int number;
    private final GatewayClient rest;
    private final GatewayClient plain;
    private final GatewayClient http;
    private final WebSocketClient chat;
    private Optional<WebSocketSession> session = Optional.empty();
    private int calls;

    SoakCaller(ApiGateway gateway, SoakRound round, Tally tally, boolean overSocket, Random random, int number) {
        this.round = round;
        this.tally = tally;
        this.random = random;
        this.number = number;
        this.rest = client(gateway.api("Rest").stage("prod"), overSocket);
        this.plain = client(gateway.api("Plain").stage("prod"), overSocket);
        this.http = client(gateway.api("Http").stage(), overSocket);
        RunningStage chats = gateway.api("Chat").stage("prod");
        this.chat = overSocket ? chats.socketWebSocketClient() : chats.webSocketClient();
    }

    private static GatewayClient client(RunningStage stage, boolean overSocket) {
        return overSocket ? stage.socketClient() : stage.client();
    }

    void run(int count) {
        for (int i = 0; i < count; i++) {
            round.jumps().readLock().lock();
            try {
                one();
            } catch (RuntimeException | Error e) {
                tally.fault("a call threw " + e);
            } finally {
                round.jumps().readLock().unlock();
            }
        }
        session.ifPresent(WebSocketSession::close);
    }

    private void one() {
        String wish = WISHES.get(random.nextInt(WISHES.size()));
        String id = wish + "-" + number + "-" + calls++;
        switch (random.nextInt(9)) {
            case 0, 1 -> echo(wish, id);
            case 2 -> guarded(rest, id, random.nextInt(3), "REST");
            case 3 -> keyed(id);
            case 4 -> told(plain.get("/mock/{id}", id), "/prod/mock/" + id, 200, "{\"id\": \"" + id + "\"}", "REST");
            case 5 -> backend(wish, id);
            case 6 -> open(wish, id);
            case 7 -> guarded(http, id, random.nextInt(3), "HTTP");
            default -> message(wish, id);
        }
    }

    private void echo(String wish, String id) {
        long least = round.colourDone();
        ApiResponse response = rest.get("/echo/{id}", id).send();
        long most = round.colourBegun();
        int status = status(wish, 502, 504);
        Matcher coloured = COLOURED.matcher(response.text());
        boolean right = status == 200
                ? coloured.matches() && coloured.group(1).equals(id)
                : response.text().contains(status == 502 ? "Internal server error" : "Endpoint request timed out");
        seen(response, "/prod/echo/" + id, status, right, "REST");
        if (status == 200 && right) {
            long colour = Long.parseLong(coloured.group(2));
            if (colour < least || colour > most) {
                tally.fault("colour " + colour + " of a stage that had " + least + " to " + most);
            }
        }
    }

    private static int status(String wish, int broken, int late) {
        return switch (wish) {
            case "plain" -> 200;
            case "slow" -> late;
            default -> broken;
        };
    }

    private void guarded(GatewayClient client, String id, int who, String kind) {
        CallBuilder call = client.get("/guarded/{id}", "plain" + id.substring(id.indexOf('-')));
        String path = (kind.equals("REST") ? "/prod" : "") + "/guarded/plain" + id.substring(id.indexOf('-'));
        switch (who) {
            case 0 -> told(call.header("Authorization", "allow-" + number), path, 200, "echo plain", kind);
            case 1 -> told(call.header("Authorization", "deny-" + number), path, 403, "", kind);
            default -> told(call, path, 401, "nauthorized", kind);
        }
    }

    private void keyed(String id) {
        String own = "plain" + id.substring(id.indexOf('-'));
        CallBuilder call = rest.get("/keyed/{id}", own);
        if (random.nextBoolean()) {
            told(call.withApiKey("RestApiKey"), "/prod/keyed/" + own, 200, "echo " + own, "REST");
        } else {
            told(call, "/prod/keyed/" + own, 403, "Forbidden", "REST");
        }
    }

    private void backend(String wish, String id) {
        int status =
                switch (wish) {
                    case "odd" -> 500;
                    case "throws" -> 504;
                    default -> 200;
                };
        told(
                plain.get("/backend/{id}", id),
                "/prod/backend/" + id,
                status,
                status == 504 ? "" : "backend " + id,
                "REST");
    }

    private void open(String wish, String id) {
        int status = status(wish, 500, 503);
        told(http.get("/open/{id}", id), "/open/" + id, status, status == 200 ? "echo " + id : "message", "HTTP");
    }

    private void told(CallBuilder call, String path, int status, String text, String kind) {
        ApiResponse response = call.send();
        seen(response, path, status, response.text().contains(text), kind);
    }

    private void seen(ApiResponse response, String path, int status, boolean right, String kind) {
        tally.count("calls");
        tally.line(path + " " + response.status());
        if (response.status() >= 400) {
            tally.count(kind + (response.status() < 500 ? " 4xx" : " 5xx"));
        }
        if (response.status() != status || !right) {
            tally.fault("wrong answer to " + path + ": " + response.status() + " " + response.text());
        }
    }

    private void message(String wish, String id) {
        WebSocketSession open = session.filter(it -> it.closedWith().isEmpty()).orElseGet(this::connected);
        open.send("{\"action\":\"echo\",\"id\":\"" + id + "\"}");
        tally.count("messages");
        String reply = open.next().orElse("(none)");
        boolean right = wish.equals("plain") ? reply.contains("echo " + id) : !reply.equals("(none)");
        if (!right) {
            tally.fault("wrong reply to " + id + ": " + reply);
        }
    }

    private WebSocketSession connected() {
        WebSocketSession fresh = chat.connect().open();
        session = Optional.of(fresh);
        tally.count("sessions");
        return fresh;
    }
}
