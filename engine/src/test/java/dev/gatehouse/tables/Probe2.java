package dev.gatehouse.tables;

import dev.gatehouse.internal.template.*;
import dev.gatehouse.internal.template.expand.*;
import dev.gatehouse.internal.template.read.*;
import dev.gatehouse.internal.template.resolve.*;
import java.nio.file.*;
import java.util.*;

public final class Probe2 {
    public static void main(String[] args) throws Exception {
        Path inputs = TableFolders.inputs();
        Set<Path> tabled = new HashSet<>();
        TableFile.below(TableFolders.tables()).forEach(t -> t.input(inputs).ifPresent(tabled::add));
        Map<String, Integer> types = new TreeMap<>();
        try (var files = Files.walk(inputs)) {
            for (Path f : files.filter(x -> x.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .toList()) {
                String name = inputs.relativize(f).toString();
                if (name.startsWith("translator-errors")) continue;
                try {
                    var input = new InputFile(f);
                    var findings = new Findings();
                    var req = input.request(input.invented());
                    var root = TemplateReader.read("x", req.text(), findings).orElseThrow();
                    var resolved = Resolver.resolve(root, req, findings);
                    var t = SamExpander.expand(resolved, findings);
                    for (var r : t.resources().values()) {
                        for (String p : List.of("RestApiId", "ApiId")) {
                            r.properties().get(p).flatMap(Node::asText).ifPresent(id -> {
                                boolean known = t.names()
                                        .ownerOf(id)
                                        .map(o -> t.resources().containsKey(o.logicalId()))
                                        .orElse(false);
                                if (!known)
                                    System.out.println((tabled.contains(f) ? "T " : "- ") + name + " " + r.logicalId()
                                            + " " + r.type() + " " + id);
                            });
                        }
                        types.merge(r.type(), 1, Integer::sum);
                    }
                } catch (RuntimeException e) {
                    System.out.println("EXC " + name + e);
                }
            }
        }
        types.forEach((k, v) -> System.out.println("TYPE " + v + " " + k));
    }
}
