package dev.gatehouse.tables;

import java.nio.file.*;
import java.util.*;

public final class Probe {
    public static void main(String[] args) throws Exception {
        Path inputs = TableFolders.inputs();
        Set<Path> tabled = new HashSet<>();
        TableFile.below(TableFolders.tables()).forEach(t -> t.input(inputs).ifPresent(tabled::add));
        try (var files = Files.walk(inputs)) {
            for (Path f : files.filter(x -> x.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .toList()) {
                String name = inputs.relativize(f).toString();
                if (name.startsWith("translator-errors") || args.length == 0 && tabled.contains(f)) continue;
                try {
                    var input = new InputFile(f);
                    var findings = input.load(input.invented()).findings();
                    findings.forEach(x -> System.out.println(x.severity() + "|" + name + "|" + x.code() + "|"
                            + x.message().replace("\n", " ")));
                } catch (RuntimeException e) {
                    System.out.println("EXC " + name + e);
                }
            }
        }
    }
}
