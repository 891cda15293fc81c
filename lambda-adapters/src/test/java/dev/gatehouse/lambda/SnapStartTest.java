package dev.gatehouse.lambda;

import static dev.gatehouse.lambda.Calls.call;
import static dev.gatehouse.lambda.Calls.code;
import static dev.gatehouse.lambda.Calls.definition;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.gatehouse.function.FunctionError.Kind;
import java.util.ArrayList;
import java.util.List;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SnapStartTest {

    private final HandlerFunctionProvider provider = new HandlerFunctionProvider();

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void hooks_run_once_after_the_start_in_the_order_of_lambda() {
        var code = code(provider, definition(Priming.class).snapStart(true));

        call(code, "\"a\"");

        assertThat(call(code, "\"a\"").text())
                .isEqualTo("[\"made\",\"before second\",\"before first\",\"after first\",\"after second\"]");
    }

    @Test
    void hooks_stay_silent_without_snap_start() {
        var code = code(provider, definition(Priming.class));

        assertThat(call(code, "\"a\"").text()).isEqualTo("[\"made\"]");
    }

    @Test
    void a_hook_that_fails_is_an_error_of_the_start() {
        var error = call(code(provider, definition(Failing.class).snapStart(true)), "\"a\"")
                .error()
                .orElseThrow();

        assertThat(error.kind()).isEqualTo(Kind.INIT);
        assertThat(error.errorType()).isEqualTo("com.amazonaws.services.lambda.crac.CheckpointException");
        assertThat(error.cause().orElseThrow().getSuppressed()).hasSize(1);
    }

    public static class Priming implements RequestHandler<String, List<String>> {
        private final List<String> story = new ArrayList<>();
        private final Resource first = new Telling("first", story);
        private final Resource second = new Telling("second", story);

        public Priming() {
            Core.getGlobalContext().register(first);
            Core.getGlobalContext().register(second);
            story.add("made");
        }

        @Override
        public List<String> handleRequest(String event, com.amazonaws.services.lambda.runtime.Context context) {
            return story;
        }
    }

    public static class Failing implements RequestHandler<String, String>, Resource {
        public Failing() {
            Core.getGlobalContext().register(this);
        }

        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) {
            throw new IllegalStateException("open connection");
        }

        @Override
        public void afterRestore(Context<? extends Resource> context) {}

        @Override
        public String handleRequest(String event, com.amazonaws.services.lambda.runtime.Context context) {
            return event;
        }
    }

    private record Telling(String name, List<String> story) implements Resource {
        @Override
        public void beforeCheckpoint(Context<? extends Resource> context) {
            story.add("before " + name);
        }

        @Override
        public void afterRestore(Context<? extends Resource> context) {
            story.add("after " + name);
        }
    }
}
