package dev.gatehouse.tables;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where tables and inputs lie: they are third-party data and not part of the project. */
final class TableFolders {

    private TableFolders() {}

    static Path tables() {
        return folder("gatehouse-build.tables", "tables");
    }

    static Path inputs() {
        return folder("gatehouse-build.inputs", "inputs");
    }

    static boolean present() {
        return Files.isDirectory(tables()) && Files.isDirectory(inputs());
    }

    /** The repository's root, from the root itself or from a module. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve(".ci")) ? here : here.getParent();
    }

    private static Path folder(String property, String name) {
        String given = System.getProperty(property);
        return given == null
                ? root().resolve("../shared/templates").resolve(name).normalize()
                : Path.of(given);
    }
}
