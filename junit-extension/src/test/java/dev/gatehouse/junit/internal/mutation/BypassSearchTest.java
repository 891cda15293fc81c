package dev.gatehouse.junit.internal.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.mutation.GuardMutants;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The call that shows what each mutant of a template lets in. */
class BypassSearchTest {

    private static final ApiGateway GATEWAY = ApiGateway.builder()
            .template(Path.of("../engine/src/test/resources/mutation/guarded.yaml"))
            .start();

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @Test
    void each_mutant_is_shown_by_a_call_that_is_refused_now_and_let_in_then() {
        String shown = GATEWAY.get(GuardMutants.class).all().stream()
                .map(mutant -> new BypassSearch(GATEWAY, mutant).find().orElse("nothing for " + mutant))
                .collect(Collectors.joining("\n"));

        assertThat(shown).isEqualTo("""
                        GET /pool without credentials: 401 now, allowed with the mutant
                        GET /pool with the scope none/such: 401 now, allowed with the mutant
                        GET /pool with the scope write: 401 now, allowed with the mutant
                        POST /pool without credentials: 401 now, allowed with the mutant
                        POST /pool with the scope none/such: 401 now, allowed with the mutant
                        POST /pool with the scope read: 401 now, allowed with the mutant
                        GET /guarded without credentials: 401 now, allowed with the mutant
                        GET /signed without credentials: 403 now, allowed with the mutant
                        POST /pay without credentials: 401 now, allowed with the mutant
                        POST /pay with the scope none/such: 403 now, allowed with the mutant
                        GET /pool with a token of another user pool: 401 now, allowed with the mutant
                        GET /guarded with a token of another form: 401 now, allowed with the mutant
                        POST /pay with a token of the issuer https://elsewhere.example: 401 now, allowed with the mutant
                        POST /pay with a token for the audience somebody-else: 401 now, allowed with the mutant
                        GET /keyed without an API key: 403 now, allowed with the mutant
                        GET /keyed with the API key OtherKey: 403 now, allowed with the mutant
                        GET /keyed with the API key OldKey: 403 now, allowed with the mutant
                        GET /open as an allowed caller, from 192.0.2.77: 403 now, allowed with the mutant
                        GET /open as an allowed caller, from 192.0.2.77: 403 now, allowed with the mutant
                        GET /guarded without page: 400 now, allowed with the mutant
                        GET /open 3 times at once: the last is refused now, allowed with the mutant
                        GET /cart 3 times at once: the last is refused now, allowed with the mutant
                        GET /keyed 4 times at once: the last is refused now, allowed with the mutant
                        GET /keyed 6 times in 6 seconds: the last is refused now, allowed with the mutant
                        preflight of /open from https://elsewhere.example: answered with the mutant by Access-Control-Allow-Origin: *
                        preflight of /pool from https://elsewhere.example: answered with the mutant by Access-Control-Allow-Methods: *
                        preflight of /cart from https://elsewhere.example: answered with the mutant by access-control-allow-origin: *, access-control-allow-methods: GET, access-control-allow-headers: x-cart
                        preflight of /cart from an allowed page: answered with the mutant by access-control-allow-methods: *
                        preflight of /cart from an allowed page: answered with the mutant by access-control-allow-headers: *""");
    }
}
