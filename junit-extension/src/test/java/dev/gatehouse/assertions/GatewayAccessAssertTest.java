package dev.gatehouse.assertions;

import static dev.gatehouse.assertions.GatewayAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.access.GatewayAccess;
import dev.gatehouse.access.Openness;
import dev.gatehouse.access.RouteAccess;
import dev.gatehouse.access.RouteGuard;
import dev.gatehouse.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayAccessAssertTest {

    private static final RouteAccess HEALTH = route("GET /health", Openness.BY_NONE);
    private static final RouteAccess SECRET = new RouteAccess(
            "Api",
            "prod",
            "GET /secret",
            Openness.GUARDED,
            List.of(new RouteGuard(RouteGuard.Kind.IAM, "IAM", Location.unknown())),
            Map.of(),
            Location.unknown());
    private static final RouteAccess OPTIONS = route("OPTIONS /secret", Openness.BY_SILENCE);

    private final GatewayAccess access = new GatewayAccess("template.yaml", List.of(HEALTH, SECRET, OPTIONS));

    @Test
    void knows_the_routes_that_may_be_open() {
        assertThat(access).hasNoOpenRoutesExcept("GET /health", "OPTIONS *");

        assertThatThrownBy(() -> assertThat(access).hasNoOpenRoutesExcept("OPTIONS *"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Api prod GET /health -> open: the template says NONE");
        assertThatThrownBy(() -> assertThat(access).hasNoOpenRoutesExcept("GET /health", "OPTIONS *", "GET /secret"))
                .hasMessageContaining("[GET /secret] matches no open route; remove it");
    }

    @Test
    void compares_with_a_baseline(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("access.txt");
        Files.writeString(
                file,
                "Api prod GET /health -> IAM\nApi prod GET /secret -> IAM\n"
                        + "Api prod OPTIONS /secret -> open: the template says nothing\n");

        assertThatThrownBy(() -> assertThat(access).matchesBaseline(file))
                .hasMessageContaining(
                        "\n    - Api prod GET /health -> IAM\n    + Api prod GET /health -> open: the template says NONE")
                .hasMessageContaining("-Dgatehouse.baseline=update");
        Files.writeString(file, String.join("\r\n", access.lines()) + "\r\n");
        assertThat(access).matchesBaseline(file);
        assertThatThrownBy(() -> assertThat(access).matchesBaseline(folder.resolve("none.txt")))
                .hasMessageContaining("no such file; run once with -Dgatehouse.baseline=update and commit it");
    }

    @Test
    void writes_the_baseline_where_that_is_asked_for(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/access.txt");
        System.setProperty("gatehouse.baseline", "update");
        try {
            assertThat(access).matchesBaseline(file);
        } finally {
            System.clearProperty("gatehouse.baseline");
        }

        org.assertj.core.api.Assertions.assertThat(file)
                .hasContent("Api prod GET /health -> open: the template says NONE\nApi prod GET /secret -> IAM\n"
                        + "Api prod OPTIONS /secret -> open: the template says nothing\n");
        assertThat(access).matchesBaseline(file);
    }

    @Test
    void soft_assertions_know_who_may_call() {
        var soft = new GatewaySoftAssertions();

        soft.assertThat(access).hasNoOpenRoutesExcept("OPTIONS *");
        soft.assertThat(access).hasNoOpenRoutesExcept("GET /health");

        assertThatThrownBy(soft::assertAll)
                .hasMessageContaining("Api prod GET /health -> open: the template says NONE")
                .hasMessageContaining("Api prod OPTIONS /secret -> open: the template says nothing");
    }

    private static RouteAccess route(String route, Openness openness) {
        return new RouteAccess("Api", "prod", route, openness, List.of(), Map.of(), Location.unknown());
    }
}
