package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.call;
import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What handlers log comes to the console of the tests. */
class LoggingTest {

    private final HandlerFunctionProvider provider = new HandlerFunctionProvider();
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private final PrintStream before = System.out;

    @BeforeEach
    void redirect() {
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void end() {
        System.setOut(before);
        provider.close();
    }

    @Test
    void the_logger_of_the_context_writes_lines_with_their_level() {
        call(code(provider, definition(ByContext.class)), "\"x\"");

        assertThat(console.toString(StandardCharsets.UTF_8)).contains("plain\n[WARN] careful\nbytes\n");
    }

    @Test
    void log4j_writes_by_awss_appender_with_the_id_of_the_request() {
        var configuration = ConfigurationBuilderFactory.newConfigurationBuilder();
        configuration
                .add(configuration
                        .newAppender("lambda", "Lambda")
                        .add(configuration
                                .newLayout("PatternLayout")
                                .addAttribute("pattern", "%X{AWSRequestId} %p %m%n")))
                .add(configuration.newRootLogger(Level.INFO).add(configuration.newAppenderRef("lambda")));
        LoggerContext context = (LoggerContext) LogManager.getContext(false);
        context.start(configuration.build());

        String id =
                call(code(provider, definition(ByLog4j.class)), "\"x\"").text().replace("\"", "");

        assertThat(console.toString(StandardCharsets.UTF_8)).contains(id + " INFO it works");
        context.reconfigure();
    }

    public static class ByContext implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            context.getLogger().log("plain");
            context.getLogger().log("careful", LogLevel.WARN);
            context.getLogger().log("bytes".getBytes(StandardCharsets.UTF_8));
            return event;
        }
    }

    public static class ByLog4j implements RequestHandler<String, String> {
        private static final Logger LOG = LogManager.getLogger(ByLog4j.class);

        @Override
        public String handleRequest(String event, Context context) {
            LOG.info("it works");
            LOG.debug("nobody asked");
            return context.getAwsRequestId();
        }
    }
}
