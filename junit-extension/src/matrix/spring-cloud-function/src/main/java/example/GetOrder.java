package example;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A function as a bean. */
@SpringBootApplication
public class GetOrder {

    public static void main(String[] arguments) {
        SpringApplication.run(GetOrder.class, arguments);
    }

    @Bean
    Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> order() {
        return event -> new APIGatewayProxyResponseEvent().withStatusCode(200).withBody("A1");
    }
}
