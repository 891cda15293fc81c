package dev.gatehouse.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.testing.GivenCall;
import dev.gatehouse.internal.testing.StubFunctions;
import org.junit.jupiter.api.Test;

/** What says nothing may wait, so that a new gate can't hold up the thread that reads from sockets. */
class MayWaitTest {

    private static final Responder<ReceivedCall, HttpResponse> AT_ONCE = new Responder<>() {

        @Override
        public Answer<HttpResponse> answer(ReceivedCall call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean mayWait(ExpectedCall call) {
            return false;
        }
    };

    private final ExpectedCall call = new ExpectedCall("GET", "/pets", GivenCall.state(new StubFunctions()));

    @Test
    void a_gate_that_says_nothing_may_wait() {
        Gate<ReceivedCall, ReceivedCall, HttpResponse> silent = (received, next) -> next.answer(received);

        assertThat(silent.to(AT_ONCE).mayWait(call)).isTrue();
        assertThat(Gate.<ReceivedCall, HttpResponse>open()
                        .then(silent)
                        .to(AT_ONCE)
                        .mayWait(call))
                .isTrue();
        assertThat(silent.then(Gate.open()).to(AT_ONCE).mayWait(call)).isTrue();
    }

    @Test
    void a_responder_that_says_nothing_may_wait_behind_any_gate() {
        Responder<ReceivedCall, HttpResponse> silent = AT_ONCE::answer;

        assertThat(Gate.<ReceivedCall, HttpResponse>open().to(silent).mayWait(call))
                .isTrue();
    }

    @Test
    void a_filter_that_says_nothing_may_wait() {
        ResponseFilter<HttpResponse> silent = (received, next) -> next.serve(received);

        assertThat(silent.to(answering()).mayWait(call)).isTrue();
        assertThat(ResponseFilter.<HttpResponse>open()
                        .then(silent)
                        .to(answering())
                        .mayWait(call))
                .isTrue();
    }

    @Test
    void without_such_gates_and_filters_nothing_waits() {
        assertThat(ResponseFilter.<HttpResponse>open().to(answering()).mayWait(call))
                .isFalse();
    }

    private static StagePipeline<HttpResponse> answering() {
        return new ResponsesGate<HttpResponse>() {

            @Override
            public Served<HttpResponse> render(ReceivedCall received, Answer<HttpResponse> answer) {
                throw new UnsupportedOperationException();
            }

            @Override
            public boolean mayWait(ExpectedCall expected) {
                return false;
            }
        }.to(Gate.<ReceivedCall, HttpResponse>open().to(AT_ONCE));
    }
}
