package dev.gatehouse.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.ResponseChunk;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.events.ResponseStreamed;
import dev.gatehouse.events.ResponseStreamed.Ending;
import dev.gatehouse.http.BodyProducer;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.logs.Metrics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** HTTP endpoints behind integrations of mode STREAM: parts, limits, logs, and clients that go. */
@ParameterizedClass
@EnumSource(GivenStreams.Way.class)
class StreamedEndpointTest {

    private final GivenStreams.Way way;
    private final List<ApiGateway> started = new ArrayList<>();

    StreamedEndpointTest(GivenStreams.Way way) {
        this.way = way;
    }

    @AfterEach
    void stop() {
        started.forEach(ApiGateway::close);
    }

    @Test
    void passes_each_part_when_it_comes() {
        var gateway = regional(out -> {
            out.write("data: 1\n\n");
            out.pause(Duration.ofSeconds(2));
            out.write("data: 2\n\n");
        });

        var answer = client(gateway).get("/endpoint").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("data: 1\n\ndata: 2\n\n");
        assertThat(answer.chunks()).extracting(ResponseChunk::text).containsExactly("data: 1\n\n", "data: 2\n\n");
        assertThat(answer.chunks())
                .extracting(ResponseChunk::arrival)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(2));
        assertThat(answer.header("transfer-encoding")).hasValue("chunked");
        assertThat(answer.header("content-encoding")).isEmpty();
    }

    @Test
    void lets_the_client_hear_of_a_part_while_the_rest_is_not_written() {
        var heard = new Heard();
        var gateway = regional(out -> {
            out.write("one");
            heard.await("one");
            out.write("two");
        });

        var answer = client(gateway)
                .get("/endpoint")
                .onChunk(chunk -> heard.hear(chunk.text()))
                .send();

        assertThat(answer.text()).isEqualTo("onetwo");
    }

    @Test
    void throws_what_a_listener_throws() {
        var gateway = regional(out -> {
            out.write("one");
            out.write("two");
        });
        var call = client(gateway).get("/endpoint").onChunk(chunk -> {
            throw new AssertionError("not what I expected: " + chunk.text());
        });

        assertThatThrownBy(call::send)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("not what I expected: one");
    }

    @Test
    void tells_the_producer_that_the_client_hung_up() {
        var told = new Heard();
        var seen = new AtomicReference<Exception>();
        var gateway = regional(out -> {
            out.onAbort(() -> told.hear("gone"));
            try {
                out.write("one");
                told.await("gone");
                out.write("two");
            } catch (IOException gone) {
                seen.set(gone);
                throw gone;
            }
        });

        var answer = client(gateway).get("/endpoint").hangUpAfter(1).send();

        assertThat(answer.text()).isEqualTo("one");
        assertThat(seen.get()).isInstanceOf(IOException.class);
        assertThat(ending(answer.trace().last(ResponseStreamed.class).orElseThrow()))
                .isEqualTo("CLIENT_GONE: the client disconnected");
    }

    @Test
    void is_cut_where_nothing_comes_for_five_minutes() {
        var gateway = regional(out -> {
            out.write("one");
            out.pause(Duration.ofMinutes(4).plusSeconds(59));
            out.write("two");
            out.pause(Duration.ofMinutes(3));
            out.pause(Duration.ofMinutes(2));
            out.write("three");
        });

        var answer = client(gateway).get("/endpoint").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("onetwo");
        assertThat(ending(answer.trace().last(ResponseStreamed.class).orElseThrow()))
                .isEqualTo("IDLE_TIMEOUT: nothing arrived for 300 s");
        assertThat(answer.trace().latency()).isBetween(Duration.ofSeconds(599), Duration.ofSeconds(700));
    }

    @Test
    void is_cut_behind_an_edge_where_nothing_comes_for_thirty_seconds() {
        var gateway = gateway("EDGE", "900000", out -> {
            out.write("one");
            out.pause(Duration.ofSeconds(30));
            out.write("two");
        });

        var answer = client(gateway).get("/endpoint").send();

        assertThat(answer.text()).isEqualTo("one");
        assertThat(ending(answer.trace().last(ResponseStreamed.class).orElseThrow()))
                .isEqualTo("IDLE_TIMEOUT: nothing arrived for 30 s");
    }

    @Test
    void is_cut_when_the_whole_takes_longer_than_the_integrations_time_out() {
        var gateway = gateway("REGIONAL", "29000", out -> {
            for (int second = 0; second < 40; second++) {
                out.write("x");
                out.pause(Duration.ofSeconds(1));
            }
        });

        var answer = client(gateway).get("/endpoint").send();

        assertThat(answer.bytes()).hasSize(29);
        assertThat(ending(answer.trace().last(ResponseStreamed.class).orElseThrow()))
                .isEqualTo("TIMEOUT: the integration took longer than its time-out");
    }

    @Test
    void is_cut_though_the_producer_does_not_care() {
        var gateway = gateway("REGIONAL", "1000", out -> {
            for (int i = 0; i < 3; i++) {
                try {
                    out.write("x");
                    out.pause(Duration.ofSeconds(1));
                } catch (IOException ignored) {
                    // goes on as if nothing had happened
                }
            }
        });

        var answer = client(gateway).get("/endpoint").send();

        assertThat(answer.text()).isEqualTo("x");
    }

    @Test
    void is_cut_where_the_endpoint_breaks_off() {
        var gateway = regional(out -> {
            out.write("one");
            throw new IllegalStateException("the disk is full");
        });

        var answer = client(gateway).get("/endpoint").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("one");
        assertThat(answer.story()).contains("the answer was streamed: 3 bytes, then it ended early: the disk is full");
    }

    @Test
    void takes_two_megabytes_a_second_after_the_first_ten() {
        var gateway = regional(out -> {
            for (int i = 0; i < 14; i++) {
                out.write(new byte[1024 * 1024]);
            }
        });

        var answer = client(gateway).get("/endpoint").send();

        assertThat(answer.bytes()).hasSize(14 * 1024 * 1024);
        assertThat(answer.chunks().get(9).arrival()).isZero();
        assertThat(answer.chunks().get(13).arrival()).isEqualTo(Duration.ofMillis(1500));
        assertThat(answer.trace().latency()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void logs_and_counts_to_the_end_of_the_stream() {
        var gateway = regional(out -> {
            out.pause(Duration.ofSeconds(3));
            out.write("12345");
            out.pause(Duration.ofSeconds(4));
        });

        client(gateway).get("/endpoint").send();

        String line = gateway.get(dev.gatehouse.logs.AccessLogs.class)
                .entries()
                .get(0)
                .line();
        String[] fields = line.split(" ", -1);
        assertThat(fields).hasSize(8);
        assertThat(List.of(fields).subList(1, 4)).containsExactly("200", "5", "STREAMED");
        long toHeaders = Long.parseLong(fields[4]);
        long toFirstContent = Long.parseLong(fields[5]);
        long latency = Long.parseLong(fields[6]);
        assertThat(toFirstContent - toHeaders).isGreaterThanOrEqualTo(2_999); // rounded, each by itself
        assertThat(latency - toFirstContent).isGreaterThanOrEqualTo(3_999);
        assertThat(Long.parseLong(fields[7])).as("responseLatency").isGreaterThanOrEqualTo(latency);
        assertThat(gateway.get(Metrics.class).longest("Latency")).isGreaterThanOrEqualTo(Duration.ofSeconds(7));
        assertThat(gateway.get(Metrics.class).longest("IntegrationLatency"))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(7));
        assertThat(gateway.get(Metrics.class).sum("Count")).isEqualTo(1);
    }

    @Test
    void drops_the_body_of_an_answer_that_has_none() {
        var gateway = gateway("REGIONAL", "29000", out -> out.write("never"));
        gateway.get(HttpBackends.class)
                .get(GivenStreams.ORIGIN)
                .answers(new HttpResponse(204, Headers.none(), dev.gatehouse.http.Body.produced(out -> {
                    throw new AssertionError("nobody wants it");
                })));

        var answer = client(gateway).get("/endpoint").send();

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void has_no_body_for_head() {
        var answer = client(regional(out -> out.write("never")))
                .call("HEAD", "/endpoint")
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void waits_for_a_body_that_is_produced_where_the_integration_does_not_stream() {
        var gateway = regional(out -> {
            out.write("one");
            out.pause(Duration.ofSeconds(2));
            out.write("two");
        });

        var answer = client(gateway).get("/whole").send();

        assertThat(answer.text()).isEqualTo("onetwo");
        assertThat(answer.header("content-length")).hasValue("6");
        assertThat(answer.chunks()).hasSize(1);
        assertThat(answer.trace().last(ResponseStreamed.class)).isEmpty();
        assertThat(answer.trace().latency()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void is_late_where_a_body_that_is_produced_takes_too_long_for_an_integration_that_does_not_stream() {
        var gateway = regional(out -> {
            out.write("one");
            out.pause(Duration.ofSeconds(30));
        });

        assertThat(client(gateway).get("/whole").send().status()).isEqualTo(504);
    }

    @Test
    void keeps_the_beginning_of_a_large_stream_in_the_record() {
        var gateway = regional(out -> {
            for (int i = 0; i < 9; i++) {
                out.write("a".repeat(1024 * 1024));
            }
        });

        var answer = client(gateway).get("/endpoint").send();

        assertThat(answer.bytes()).hasSize(9 * 1024 * 1024);
        assertThat(gateway.calls().get(0).response().body().text())
                .hasSizeLessThan(300_000)
                .endsWith("aaaa… (9437184 bytes, cut to save memory)");
    }

    private ApiGateway regional(BodyProducer producer) {
        return gateway("REGIONAL", "900000", producer);
    }

    private ApiGateway gateway(String endpoint, String timeoutMillis, BodyProducer producer) {
        var gateway = GivenStreams.gateway(endpoint, timeoutMillis);
        started.add(gateway);
        gateway.get(HttpBackends.class).get(GivenStreams.ORIGIN).answers(GivenStreams.answer(producer));
        return gateway;
    }

    private GatewayClient client(ApiGateway gateway) {
        return way.client(gateway.api().stage("test"));
    }

    private static String ending(ResponseStreamed streamed) {
        assertThat(streamed.ending()).isNotEqualTo(Ending.WHOLE);
        return streamed.ending() + ": " + streamed.reason();
    }
}
