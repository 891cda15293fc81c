package dev.gatehouse.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompactTextTest {

    @Test
    void every_character_is_written_as_jackson_writes_it() throws IOException {
        var all = new StringBuilder();
        for (char character = 0; character < Character.MAX_VALUE; character++) {
            all.append(character);
        }
        var expected = new StringWriter();
        try (var generator = new JsonFactory().createGenerator(expected)) {
            generator.writeString(all.toString());
        }

        String written = Json.of(all.toString()).toText();

        assertThat(written).isEqualTo(expected.toString());
    }

    @Test
    void values_of_each_kind_are_written_without_blanks() {
        String text = "{\"a\":[1,2.50,true,false,null,{}],\"b\":{\"c\":\"\\\"\\\\\\n\\u001F\"},\"d\":[]}";

        assertThat(Json.parse(text).toText()).isEqualTo(text);
        assertThat(Json.strings(List.of()).toText()).isEqualTo("[]");
    }

    @Test
    void an_object_that_was_built_stays_when_its_builder_goes_on() {
        var builder = JsonObject.builder().put("a", 1);
        JsonObject built = builder.build();

        builder.put("b", 2);

        assertThat(built.toText()).isEqualTo("{\"a\":1}");
        assertThat(builder.build().toText()).isEqualTo("{\"a\":1,\"b\":2}");
    }
}
