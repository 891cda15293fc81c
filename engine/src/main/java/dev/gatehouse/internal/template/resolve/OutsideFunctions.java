package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.value.UnresolvedMarkers;
import java.util.Optional;

/** Functions that look outside of the template: exports of other stacks, macros. */
final class OutsideFunctions {

    private OutsideFunctions() {}

    static Node importValue(Node argument, FunctionCall site) {
        Node name = site.evaluate(argument);
        Optional<Node> unknown = site.unknown(name);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        String export = name.asText().orElse("");
        return Optional.ofNullable(site.scope().request().values().get("import:" + export))
                .<Node>map(site::text)
                .orElseGet(() -> site.unresolved("Fn::ImportValue " + UnresolvedMarkers.compact(name)));
    }

    static Node stackOutput(Node argument, FunctionCall site) {
        return site.unresolved();
    }

    /** A macro in the middle of the template; local includes are in place already. */
    static Node transform(Node argument, FunctionCall site) {
        String name = argument.text("Name").orElse("");
        if (!name.equals("AWS::Include")) {
            site.scope()
                    .findings()
                    .warning(
                            "MacroNotRun",
                            "the macro " + name + " can't be run here; its value is unknown",
                            site.location(),
                            "name the processed template (aws cloudformation get-template --template-stage Processed).");
        }
        return site.unresolved(site.function() + " " + name);
    }
}
