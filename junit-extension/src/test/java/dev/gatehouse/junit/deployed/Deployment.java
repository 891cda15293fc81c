package dev.gatehouse.junit.deployed;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.DeployedStages.Named;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A gateway with a port and TLS that plays a deployment for tests of this JVM. */
final class Deployment implements AutoCloseable {

    private final ApiGateway gateway;
    private final Path certificate;

    private Deployment(ApiGateway gateway, Path certificate) {
        this.gateway = gateway;
        this.certificate = certificate;
    }

    static Deployment start() {
        return start("deployed");
    }

    /** One whose function says that it is there. */
    static Deployment start(String place) {
        ApiGateway gateway = ApiGateway.builder()
                .template(Path.of("src/test/resources/deployed.yaml"))
                .environment("Desk", "PLACE", place)
                .functions(new HandlerFunctionProvider())
                .start();
        return new Deployment(gateway, pem(gateway));
    }

    private static Path pem(ApiGateway gateway) {
        try {
            Path file = Files.createTempFile("deployment", ".pem");
            String base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(gateway.certificate().getEncoded());
            return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    ApiGateway gateway() {
        return gateway;
    }

    /** How its URL of that stage is set. */
    String url(Named stage) {
        return gateway.api(stage.api()).stage(stage.stage()).secureInvokeUrl().toString();
    }

    /** Runs a test class against it; tells each test with what became of it. */
    List<String> run(Class<?> tests, UnaryOperator<EngineTestKit.Builder> settings) {
        return outcomes(execute(tests, settings));
    }

    EngineExecutionResults execute(Class<?> tests, UnaryOperator<EngineTestKit.Builder> settings) {
        return settings.apply(EngineTestKit.engine("junit-jupiter")
                        .selectors(DiscoverySelectors.selectClass(tests))
                        .configurationParameter("gatehouse.report", "off")
                        .configurationParameter("gatehouse.target.trust", certificate.toString()))
                .execute();
    }

    private static List<String> outcomes(EngineExecutionResults results) {
        List<String> outcomes = new ArrayList<>();
        results.testEvents().finished().stream().forEach(event -> {
            var result = event.getRequiredPayload(TestExecutionResult.class);
            String name = event.getTestDescriptor().getDisplayName().replaceAll("\\(.*", "");
            String told = result.getThrowable()
                    .map(failure ->
                            ": " + String.valueOf(failure.getMessage()).replaceAll("https?://localhost:\\d+", "URL"))
                    .orElse("");
            outcomes.add(name + " " + result.getStatus() + told);
        });
        outcomes.sort(null);
        return outcomes;
    }

    @Override
    public void close() {
        gateway.close();
    }
}
