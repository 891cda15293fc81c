package dev.gatehouse.lambda.internal.command;

import dev.gatehouse.RunningApi;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.CallBuilder;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.lambda.internal.command.Arguments.UsageException;
import java.util.Locale;

/** Sends one call and prints what came back, and the story of a call that was refused. */
record CallCommand(Arguments arguments, Terminal terminal) {

    int run() {
        if (arguments.operands().size() < 3) {
            throw new UsageException("call needs a template, a method and a path: call template.yaml GET /orders");
        }
        try (OpenGateway open = OpenGateway.of(arguments)) {
            RunningApi api = arguments.last("api").map(open.gateway()::api).orElseGet(() -> open.gateway()
                    .api());
            var stage = arguments.last("stage").map(api::stage).orElseGet(api::stage);
            CallBuilder call = stage.client()
                    .call(
                            arguments.operands().get(1).toUpperCase(Locale.ROOT),
                            arguments.operands().get(2));
            for (String header : arguments.all("header")) {
                int colon = header.indexOf(':');
                if (colon < 1) {
                    throw new UsageException("--header \"" + header + "\": write --header \"NAME: VALUE\"");
                }
                call = call.header(
                        header.substring(0, colon), header.substring(colon + 1).strip());
            }
            call = arguments.last("body").map(call::body).orElse(call);
            return print(call.send());
        } catch (NotProvidedException e) {
            terminal.error(e);
            return Main.REFUSED;
        }
    }

    private int print(ApiResponse response) {
        terminal.call(response.status(), "HTTP " + response.status());
        response.headers().lines().forEach(line -> terminal.faint(line.name() + ": " + line.value()));
        terminal.line("");
        terminal.line(response.text());
        if (response.status() >= 400) {
            terminal.faint("");
            terminal.faint(response.story());
        }
        return Main.DONE;
    }
}
