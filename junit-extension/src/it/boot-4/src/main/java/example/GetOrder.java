package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.Environment;

/** Starts an application context with the instance, and asks it for what the template says. */
public class GetOrder implements RequestHandler<Map<String, Object>, Map<String, Object>> {

    private final Environment environment = new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .run()
            .getEnvironment();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        return Map.of("statusCode", 200, "body", environment.getProperty("TABLE", "none"));
    }

    /** The application's beans, of which there are none. */
    @SpringBootApplication
    static class Application {}
}
