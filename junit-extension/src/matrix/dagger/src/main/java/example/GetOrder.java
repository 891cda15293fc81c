package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import dagger.Component;
import javax.inject.Inject;

/** Is given its order by generated code. */
public class GetOrder implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private final Order order = DaggerGetOrder_Orders.create().order();

    static final class Order {
        @Inject
        Order() {}
    }

    @Component
    interface Orders {
        Order order();
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return Map.of("statusCode", 200, "body", order == null ? "none" : "A1");
    }
}
