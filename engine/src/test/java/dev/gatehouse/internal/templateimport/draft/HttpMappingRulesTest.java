package dev.gatehouse.internal.templateimport.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.RouteIntegration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpMappingRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "access-control-allow-origin",
                "apigw-requestid",
                "Authorization",
                "Connection",
                "Content-Encoding",
                "Content-Length",
                "Content-Location",
                "Forwarded",
                "Keep-Alive",
                "Origin",
                "Proxy-Authenticate",
                "Proxy-Authorization",
                "TE",
                "Trailers",
                "Transfer-Encoding",
                "Upgrade",
                "x-amz-date",
                "x-amzn-trace-id",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "Via",
            })
    void reserves_headers_whatever_is_done_to_them(String header) {
        for (String operation : new String[] {"append", "overwrite", "remove"}) {
            String target = operation + ":header." + header;

            assertThat(findings(Map.of(target, "x"), Map.of())).singleElement().satisfies(finding -> assertThat(
                            finding.message())
                    .isEqualTo("the header of \"" + target + "\" is reserved."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"overwrite:header.Host", "append:header.x", "remove:querystring.Origin", "overwrite:path"})
    void leaves_the_others_free(String target) {
        assertThat(findings(Map.of(target, "x"), Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"append:path", "overwrite:statuscode", "header.x", "append:header.", "overwrite:body"})
    void knows_the_targets_of_a_request(String target) {
        assertThat(findings(Map.of(target, "x"), Map.of())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overwrite:path", "append:querystring.a", "remove:statuscode"})
    void knows_the_targets_of_an_answer(String target) {
        assertThat(findings(Map.of(), Map.of("200", Map.of(target, "x")))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$request.body..a", "$request.body.a[?(@.b)]", "$request.nonsense", "${request.path.a}${x.y}"})
    void refuses_values_that_nothing_gives(String value) {
        assertThat(findings(Map.of("append:header.a", value), Map.of()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("Invalid mapping expression specified: \"" + value + "\" for append:header.a."));
    }

    private static List<Finding> findings(Map<String, String> request, Map<String, Map<String, String>> responses) {
        var findings = new Findings();
        var integration = RouteIntegration.builder()
                .type(IntegrationType.HTTP_PROXY)
                .uri("https://backend.example.com")
                .requestParameters(request)
                .responseParameters(responses)
                .build();
        new HttpMappingRules(integration, findings).check();
        return findings.all();
    }
}
