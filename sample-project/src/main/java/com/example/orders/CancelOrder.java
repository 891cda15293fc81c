package com.example.orders;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/** {@code DELETE /orders/{id}}: a stream handler, for those who read the event themselves. */
public final class CancelOrder implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = Answers.JSON.readTree(input);
        String id = event.path("pathParameters").path("id").asText();
        Optional<Order> cancelled = OrderStore.find(id).map(Order::cancelled);
        cancelled.ifPresent(OrderStore::save);
        int status = cancelled.isPresent() ? 204 : 404;
        Answers.JSON.writeValue(output, Map.of("statusCode", status));
    }
}
