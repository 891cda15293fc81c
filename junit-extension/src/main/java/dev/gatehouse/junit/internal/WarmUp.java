package dev.gatehouse.junit.internal;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.junit.internal.report.UnwrittenReport;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import dev.gatehouse.lambda.HandlerOptions;
import dev.gatehouse.lambda.internal.loading.HandlerLoader;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts a small gateway and calls it, on a thread beside the one that prepares the first test class.
 *
 * <p>That class then finds most of what it needs loaded and linked. Nothing of the small gateway is left; should it fail,
 * the first class takes as long as it would alone.
 */
public final class WarmUp {

    private static final String TEMPLATE = """
            Transform: AWS::Serverless-2016-10-31
            Resources:
              Api:
                Type: AWS::Serverless::Api
                Properties:
                  StageName: test
              Function:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java17
                  CodeUri: .
                  Handler: %s
                  Events:
                    Get:
                      Type: Api
                      Properties:
                        RestApiId: !Ref Api
                        Path: /{id}
                        Method: get
            """.formatted(WarmUp.class.getName());

    private static final String EVENT =
            "com/amazonaws/services/lambda/runtime/events/APIGatewayProxyRequestEvent.class";

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private WarmUp() {}

    /** Begins, once in a JVM, and where another processor can do it. */
    public static void begin() {
        int others = Runtime.getRuntime().availableProcessors() - 1;
        if (others > 0 && BEGUN.compareAndSet(false, true)) {
            start("gatehouse-warm-up", WarmUp::call);
            if (others > 1 && ownLoader().getResource(EVENT) != null) {
                start("gatehouse-warm-up-events", HandlerLoader::loadAhead);
            }
        }
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(null, () -> run(work), name, 0, false);
        thread.setContextClassLoader(ownLoader());
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            // a test that needs what failed here fails itself, and says why
            return;
        }
    }

    private static ClassLoader ownLoader() {
        return WarmUp.class.getClassLoader();
    }

    private static void call() {
        var provider = new HandlerFunctionProvider(HandlerOptions.standard().withLoader(ownLoader()));
        try (ApiGateway shared = ApiGateway.builder()
                        .templateText("template.yaml", TEMPLATE)
                        .functions(provider)
                        .start();
                ApiGateway gateway = shared.fresh(fresh -> fresh.functions(provider))) {
            gateway.get(Lambdas.class).function("Function").answers("{\"statusCode\":200}");
            gateway.client().get("/{id}", 1).send().text();
            UnwrittenReport.of(gateway);
        }
    }
}
