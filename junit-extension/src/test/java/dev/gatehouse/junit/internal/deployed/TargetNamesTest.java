package dev.gatehouse.junit.internal.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.DeployedStages.Named;
import dev.gatehouse.junit.internal.settings.TargetSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetNamesTest {

    private static ApiGateway gateway;

    @BeforeAll
    static void start() {
        gateway = ApiGateway.builder()
                .template(Path.of("src/test/resources/deployed.yaml"))
                .start();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gatehouse.target.Orders.prod",
                "gatehouse.target.Chat.talk",
                "gatehouse.target.chat.talk",
                "gatehouse.target.Orders.key.GoldKey",
                "gatehouse.target.compare",
                "gatehouse.target.tokens",
                "GATEHOUSE_TARGET_ORDERS_PROD",
                "GATEHOUSE_TARGET_ORDERS_KEY_GOLDKEY",
                "GATEHOUSE_TARGET_TRUST"
            })
    void names_of_the_template_are_known(String setting) {
        assertThat(names(setting).unmet()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    gatehouse.target.Orders.prdo | names no stage of Orders (src/test/resources/deployed.yaml:6 (Orders)). did you mean: prod known here: Stage, prod to do: write one of these.
                    GATEHOUSE_TARGET_ORDERS_PRDO | names no stage of Orders (src/test/resources/deployed.yaml:6 (Orders)). did you mean: prod known here: Stage, prod to do: write one of these.
                    gatehouse.target.Orders.key.Gold | names no API key of src/test/resources/deployed.yaml. did you mean: GoldKey known here: GoldKey to do: write one of these.
                    gatehouse.target.comapre | is not a setting. did you mean: compare known here: compare, tokens, trust to do: write one of these.
                    """)
    void a_misspelled_one_is_an_error(String setting, String message) {
        assertThatThrownBy(() -> names(setting).unmet())
                .isInstanceOf(IllegalStateException.class)
                .extracting(it -> it.getMessage().replaceAll("\\s+", " "))
                .asString()
                .startsWith(setting + " " + message);
    }

    @Test
    void one_that_may_be_another_templates_is_told_at_the_end() {
        List<TargetNames.Unmet> unmet = names("gatehouse.target.Invoices.beta").unmet();

        assertThat(unmet).hasSize(1).noneMatch(TargetNames.Unmet::near);
        assertThat(names("gatehouse.target.Order.prod").unmet()).allMatch(TargetNames.Unmet::near);
        assertThat(names("gatehouse.target.Order.prod").met()).isEmpty();
        assertThat(names("gatehouse.target.Orders.prod").met()).containsExactly("gatehouse.target.Orders.prod");
        assertThat(unmet.get(0).message())
                .startsWith(
                        "gatehouse.target.Invoices.beta names no API of any template of this run.\n  known here:  ");
    }

    @ParameterizedTest
    @CsvSource({
        "http://api.example.com/prod,is not encrypted",
        "ftp://api.example.com,is not the URL of a stage",
        "api.example.com/prod,is not the URL of a stage",
        "https://user:secret@api.example.com,is not the URL of a stage",
        "https://api.example.com/prod?x=1,is not the URL of a stage"
    })
    void a_url_that_is_none_of_a_stage_is_an_error(String url, String why) {
        assertThatThrownBy(() -> DeployedStage.of(new Named("A", "b"), url, "gatehouse.target.A.b"))
                .hasMessageStartingWith("gatehouse.target.A.b: \"" + url + "\" " + why + ".");
    }

    @Test
    void a_stages_url_tells_host_path_and_region() {
        var stage = DeployedStage.of(
                new Named("A", "b"), "https://x1.execute-api.eu-west-1.amazonaws.com:443/b/", "gatehouse.target.A.b");

        assertThat(stage.authority()).isEqualTo("x1.execute-api.eu-west-1.amazonaws.com");
        assertThat(stage.basePath()).isEqualTo("/b");
        assertThat(stage.region()).contains("eu-west-1");
    }

    private static TargetNames names(String setting) {
        String prefix = setting.startsWith("GATEHOUSE") ? TargetSettings.VARIABLE_PREFIX : TargetSettings.PREFIX;
        return new TargetNames(gateway, Map.of(setting, setting.substring(prefix.length())));
    }
}
