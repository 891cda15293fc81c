package dev.gatehouse.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void writes_members_in_the_order_in_which_they_come() {
        var text = new JsonText()
                .put("text", "a \"b\"\n")
                .put("number", 7)
                .put("yes", true)
                .put("list", List.of("x", "y"))
                .put("map", Map.of("k", "v"))
                .put("json", Json.parse("[1.0,null]"))
                .text();

        assertThat(text)
                .isEqualTo("{\"text\":\"a \\\"b\\\"\\n\",\"number\":7,\"yes\":true,\"list\":[\"x\",\"y\"],"
                        + "\"map\":{\"k\":\"v\"},\"json\":[1.0,null]}");
    }

    @Test
    void goes_on_with_the_outer_object_where_an_inner_one_ends() {
        var text = new JsonText()
                .begin("outer")
                .begin("empty")
                .end()
                .put("inner", "a")
                .end()
                .put("last", "b")
                .text();

        assertThat(text).isEqualTo("{\"outer\":{\"empty\":{},\"inner\":\"a\"},\"last\":\"b\"}");
    }

    @Test
    void writes_null_for_what_is_absent_or_leaves_it_out() {
        var text = new JsonText()
                .putOrNull("none", Optional.empty())
                .putOrNull("some", Optional.of("a"))
                .putIfPresent("left", Optional.empty())
                .put("empty", List.of())
                .text();

        assertThat(text).isEqualTo("{\"none\":null,\"some\":\"a\",\"empty\":[]}");
    }

    @Test
    void is_an_empty_object_without_members() {
        assertThat(new JsonText().text()).isEqualTo("{}");
    }

    @Test
    void two_objects_that_are_written_at_a_time_do_not_mix() {
        var outer = new JsonText().put("a", 1);

        String inner = new JsonText().put("b", 2).text();

        assertThat(inner).isEqualTo("{\"b\":2}");
        assertThat(outer.put("c", 3).text()).isEqualTo("{\"a\":1,\"c\":3}");
        assertThat(new JsonText().put("d", 4).text()).isEqualTo("{\"d\":4}");
    }
}
