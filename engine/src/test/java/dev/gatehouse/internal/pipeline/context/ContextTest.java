package dev.gatehouse.internal.pipeline.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Peer;
import dev.gatehouse.model.Account;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContextTest {

    @Test
    void the_time_of_a_request_is_written_as_the_common_log_format_has_it() {
        var format = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);

        for (long second = -40_000_000_000L; second < 300_000_000_000L; second += 1_234_567_891L) {
            Instant at = Instant.ofEpochSecond(second);
            assertThat(context(at).requestTime()).isEqualTo(format.format(at));
        }
    }

    private static Context context(Instant receivedAt) {
        return new Context(
                new CallIds("id", "extended", "Root=1-60d0fe12-aabbccddeeff001122334455"),
                receivedAt,
                new StageContext(Account.standard(), "abcdefghij", "test", "dep123", Map.of(), Optional.empty()),
                new RequestContext("GET", "/test/a", "/a", "HTTP/1.1", "a.example.com", Optional.empty()),
                Optional.empty(),
                Identity.anonymous(Peer.at("127.0.0.1"), Optional.empty()),
                Optional.empty(),
                Optional.empty());
    }
}
