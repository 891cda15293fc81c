package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.invocation;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.function.InvocationCaller;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Instances of a function that isolates tenants. */
class TenantsTest {

    private Optional<HandlerFunctionProvider> provider = Optional.empty();

    @AfterEach
    void end() {
        provider.ifPresent(HandlerFunctionProvider::close);
    }

    @ParameterizedTest
    @EnumSource(InstanceSharing.class)
    void no_instance_serves_two_tenants(InstanceSharing sharing) {
        FunctionCode code = code(sharing);

        assertThat(answer(code, Optional.of("blue"))).isEqualTo("\"blue 1\"");
        assertThat(answer(code, Optional.of("green"))).isEqualTo("\"green 1\"");
        assertThat(answer(code, Optional.of("blue"))).isEqualTo("\"blue 2\"");
        assertThat(answer(code, Optional.empty())).isEqualTo("\"null 1\"");
    }

    private FunctionCode code(InstanceSharing sharing) {
        provider = Optional.of(
                new HandlerFunctionProvider(HandlerOptions.standard().withSharing(sharing)));
        return provider.get()
                .provide(Calls.definition(Counting.class.getName()).build())
                .code()
                .orElseThrow();
    }

    private static String answer(FunctionCode code, Optional<String> tenant) {
        Invocation plain = invocation("\"hi\"", Duration.ofSeconds(20), InvocationCaller.patient());
        return code.invoke(new Invocation(
                        plain.function(),
                        plain.qualifier(),
                        plain.definition(),
                        plain.functionArn(),
                        plain.requestId(),
                        tenant,
                        plain.event(),
                        plain.timeout(),
                        plain.environment(),
                        plain.aws(),
                        plain.caller()))
                .text();
    }

    public static final class Counting implements RequestHandler<String, String> {

        private int calls;

        @Override
        public String handleRequest(String event, Context context) {
            calls++;
            return context.getTenantId() + " " + calls;
        }
    }
}
