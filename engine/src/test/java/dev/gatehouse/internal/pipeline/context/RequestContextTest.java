package dev.gatehouse.internal.pipeline.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestContextTest {

    @Test
    void shows_another_path_and_keeps_all_else() {
        var request = new RequestContext(
                "GET", "/shown", "/below", "HTTP/1.1", "shop.example.com", Optional.of("v1"), Optional.of("rule-1"));

        var other = request.withPath("/other");

        assertThat(other).usingRecursiveComparison().ignoringFields("path").isEqualTo(request);
        assertThat(other.path()).isEqualTo("/other");
    }
}
