package example;

import static org.junit.Assert.assertEquals;

import dev.gatehouse.ApiGateway;
import java.nio.file.Path;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

public class OldTest {

    private static ApiGateway gateway;

    @BeforeClass
    public static void start() {
        gateway = ApiGateway.builder().template(Path.of("template.yaml")).start();
    }

    @AfterClass
    public static void stop() {
        gateway.close();
    }

    @Test
    public void a_test_of_junit_4_calls_a_gateway() {
        assertEquals("7", gateway.client().get("/orders/{id}", 7).send().text());
    }
}
