package dev.gatehouse.internal.template.resolve.check;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.internal.template.read.Node;

/** Refuses nulls, which CloudFormation takes nowhere in a template. */
public record Nulls(Findings findings) {

    /** Whether there was none. */
    public boolean check(Node root) {
        int before = findings.count();
        refuse(root, "");
        return findings.count() == before;
    }

    private void refuse(Node node, String path) {
        if (node.isNull()) {
            findings.refusedByAws(
                    "ValidationError",
                    "[" + path + "] 'null' values are not allowed in templates",
                    node.location(),
                    "write a value, or remove the key.");
        }
        node.entries().forEach((name, value) -> refuse(value, path + "/" + name));
        int at = 0;
        for (Node element : node.elements()) {
            refuse(element, path + "/" + at);
            at++;
        }
    }
}
