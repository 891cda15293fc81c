package dev.gatehouse.assertions.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.http.Headers;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafelistedHeadersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accept           | text/html, */*;q=0.8",
                "Accept-Language  | de-CH, en;q=0.5, *",
                "content-language | de",
                "content-type     | text/plain;charset=UTF-8",
                "Content-Type     | APPLICATION/x-www-form-urlencoded",
                "content-type     | multipart/form-data; boundary=x",
                "range            | bytes=0-",
                "range            | bytes=10-20",
                "Origin           | https://shop.example",
                "Cookie           | a=1",
                "Sec-Fetch-Mode   | cors",
                "User-Agent       | test",
            })
    void asks_nobody(String name, String value) {
        assertThat(SafelistedHeaders.unsafeNames(Headers.of(name, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accept          | text/html (all)",
                "accept-language | de_CH",
                "content-type    | application/json",
                "content-type    | text/plain;a=\"b\"",
                "range           | bytes=-5",
                "range           | bytes=0-1,4-5",
                "Authorization   | Bearer t",
                "X-Api-Key       | k",
            })
    void asks_the_server(String name, String value) {
        assertThat(SafelistedHeaders.unsafeNames(Headers.of(name, value)))
                .containsExactly(name.toLowerCase(Locale.ROOT));
    }

    @Test
    void asks_for_a_value_of_129_bytes_but_not_for_128() {
        assertThat(SafelistedHeaders.unsafeNames(Headers.of("accept", "a".repeat(128))))
                .isEmpty();
        assertThat(SafelistedHeaders.unsafeNames(Headers.of("accept", "a".repeat(129))))
                .containsExactly("accept");
    }

    @Test
    void asks_for_all_when_they_are_longer_than_1024_bytes_together() {
        Headers headers = Headers.none();
        for (int i = 0; i < 9; i++) {
            headers = headers.plus("accept", "a".repeat(120));
        }

        assertThat(SafelistedHeaders.unsafeNames(headers)).containsExactly("accept");
    }

    @Test
    void names_each_header_once_in_lower_case_and_sorted() {
        Headers headers =
                Headers.of("X-B", "1").plus("x-a", "1").plus("X-b", "2").plus("Accept", "*/*");

        assertThat(SafelistedHeaders.unsafeNames(headers)).containsExactly("x-a", "x-b");
    }
}
