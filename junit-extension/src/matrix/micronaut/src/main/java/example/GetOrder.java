package example;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

/** A controller; its table comes from an environment variable of the template. */
@Controller("/orders")
public class GetOrder {

    private final String table;

    GetOrder(@Value("${TABLE}") String table) {
        this.table = table;
    }

    @Get("/{id}")
    Order order(String id) {
        return new Order(id, table);
    }

    /** An order. */
    @Serdeable
    record Order(String id, String table) {}
}
