package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import software.amazon.cloudwatchlogs.emf.model.Unit;
import software.amazon.lambda.powertools.idempotency.Idempotency;
import software.amazon.lambda.powertools.idempotency.IdempotencyConfig;
import software.amazon.lambda.powertools.idempotency.Idempotent;
import software.amazon.lambda.powertools.idempotency.persistence.DynamoDBPersistenceStore;
import software.amazon.lambda.powertools.logging.Logging;
import software.amazon.lambda.powertools.metrics.Metrics;
import software.amazon.lambda.powertools.metrics.MetricsUtils;
import software.amazon.lambda.powertools.tracing.Tracing;
import software.amazon.lambda.powertools.tracing.TracingUtils;

/** Logs, traces, counts, and answers the same call once. */
public class GetOrder implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    private static final Logger LOG = LogManager.getLogger(GetOrder.class);

    public GetOrder() {
        Idempotency.config()
                .withConfig(IdempotencyConfig.builder()
                        .withEventKeyJMESPath("pathParameters.id")
                        .build())
                .withPersistenceStore(DynamoDBPersistenceStore.builder()
                        .withTableName(System.getenv("TABLE"))
                        .build())
                .configure();
    }

    @Override
    @Logging(logEvent = true)
    @Tracing
    @Metrics(captureColdStart = true)
    @Idempotent
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Context context) {
        LOG.info("asked for an order");
        MetricsUtils.metricsLogger().putMetric("orders", 1, Unit.COUNT);
        TracingUtils.putAnnotation("order", event.getPathParameters().get("id"));
        return new APIGatewayProxyResponseEvent().withStatusCode(200).withBody("A1");
    }
}
