package dev.gatehouse.internal.templateimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {

    @TempDir
    private Path folder;

    private final TextFiles files = new TextFiles();

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void show_the_same_again_and_tell_that_it_has_changed() throws IOException {
        Path file = file("a.yaml", "old");

        assertThat(files.read(file)).isEqualTo("old");
        assertThat(files.areUnchanged()).isTrue();
        file("a.yaml", "new");

        assertThat(files.read(file)).isEqualTo("old");
        assertThat(files.areUnchanged()).isFalse();
    }

    @Test
    void tell_that_a_file_came_into_being() throws IOException {
        Path file = folder.resolve("a.yaml");

        assertThat(files.exists(file)).isFalse();
        assertThat(files.areUnchanged()).isTrue();
        file("a.yaml", "");

        assertThat(files.areUnchanged()).isFalse();
    }

    @Test
    void tell_that_a_folder_took_the_place_of_nothing() throws IOException {
        Path path = folder.resolve("a.yaml");

        assertThat(files.isReadable(path)).isFalse();
        Files.createDirectory(path);

        assertThat(files.areUnchanged()).isFalse();
    }

    @Test
    void tell_that_a_file_can_be_decoded_now() throws IOException {
        Path file = file("a.pem", "ü");

        assertThatThrownBy(() -> files.read(file, StandardCharsets.US_ASCII)).isInstanceOf(IOException.class);
        assertThat(files.areUnchanged()).isTrue();
        file("a.pem", "ue");

        assertThat(files.areUnchanged()).isFalse();
    }

    @Test
    void tell_that_a_folder_lists_other_files() throws IOException {
        file("a.assets.json", "");
        file("b.json", "");

        assertThat(files.list(folder, "*.assets.json")).containsExactly(folder.resolve("a.assets.json"));
        file("c.json", "");
        assertThat(files.areUnchanged()).isTrue();
        file("d.assets.json", "");

        assertThat(files.areUnchanged()).isFalse();
    }

    @Test
    void refuse_what_is_too_large() throws IOException {
        Path large = file("a.yaml", "x".repeat(TextFiles.LARGEST + 1));

        assertThat(files.isFile(large)).isTrue();
        assertThat(files.isReadable(large)).isFalse();
        assertThatThrownBy(() -> files.read(large)).hasMessageContaining("of at most 6291456 bytes");
    }
}
