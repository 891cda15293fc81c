package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.Node;
import java.util.Optional;

/** Functions that look outside of the template: exports of other stacks, macros. */
final class OutsideFunctions {

    private OutsideFunctions() {}

    static Node importValue(Node argument, Site site) {
        Node name = site.evaluate(argument);
        Optional<Node> unknown = site.unknown(name);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        String export = name.asText().orElse("");
        return Optional.ofNullable(site.scope().request().values().get("import:" + export))
                .<Node>map(site::text)
                .orElseGet(() -> site.unresolved("Fn::ImportValue " + Markers.compact(name)));
    }

    static Node stackOutput(Node argument, Site site) {
        return site.unresolved();
    }

    static Node transform(Node argument, Site site) {
        return site.unresolved();
    }
}
