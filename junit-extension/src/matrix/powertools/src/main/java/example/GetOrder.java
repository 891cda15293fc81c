package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.slf4j.LoggerFactory;
import software.amazon.lambda.powertools.logging.PowertoolsLogging;

/** Logs by Powertools. */
public class GetOrder implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private static String log(Context context) {
        return PowertoolsLogging.withLogging(context, () -> {
            LoggerFactory.getLogger(GetOrder.class).info("asked");
            return "A1";
        });
    }

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return Map.of("statusCode", 200, "body", log(context));
    }
}
