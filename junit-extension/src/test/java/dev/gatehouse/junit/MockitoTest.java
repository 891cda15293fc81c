package dev.gatehouse.junit;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.gatehouse.client.GatewayClient;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mock;
import org.mockito.MockitoAnnotations;

/** Mocks of Mockito stand for functions, whether they are made with the test instance or later. */
@ApiGatewayTest("classpath:pets.yaml")
class MockitoTest {

    @LambdaFunction("Toys")
    @SuppressWarnings("unchecked")
    private final RequestHandler<Map<String, Object>, Map<String, Object>> toys = mock(RequestHandler.class);

    @Mock
    @LambdaFunction("Pets")
    private RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> pets;

    private AutoCloseable mocks = () -> {};

    @BeforeEach
    void open() {
        mocks = MockitoAnnotations.openMocks(this);
    }

    @AfterEach
    void close() throws Exception {
        mocks.close();
    }

    @Test
    void a_mock_of_a_field_answers(GatewayClient client) {
        when(toys.handleRequest(any(), any())).thenReturn(Map.of("statusCode", 200, "body", "a mocked ball"));

        assertThat(client.get("/toys").send()).hasStatus(200).hasBody("a mocked ball");
        verify(toys, times(1)).handleRequest(any(), any());
    }

    @Test
    void a_mock_that_is_made_before_each_test_takes_the_event_of_its_field(GatewayClient client) {
        when(pets.handleRequest(argThat(it -> "7".equals(it.getPathParameters().get("id"))), any()))
                .thenReturn(
                        new APIGatewayProxyResponseEvent().withStatusCode(203).withBody("seven"));

        assertThat(client.get("/pets/{id}", 7).send()).hasStatus(203).hasBody("seven");
    }

    @Test
    void a_mock_that_throws_is_a_function_that_fails(GatewayClient client) {
        when(toys.handleRequest(any(), any())).thenThrow(new IllegalStateException("out of toys"));

        assertThat(client.get("/toys").send()).hasStatus(502);
    }
}
