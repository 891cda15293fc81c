package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Functions about lists: {@code Fn::Select}, {@code Fn::GetAZs}, {@code Fn::Length}. */
final class ListFunctions {

    private static final String SELECT =
            "Template error: Fn::Select requires a list argument with two elements: an integer index and a list";

    private ListFunctions() {}

    static Node select(Node argument, FunctionCall site) {
        if (argument.elements().size() != 2) {
            return site.refuse(SELECT, "write [index, list].");
        }
        Node index = site.evaluate(argument.elements().get(0));
        Node values = site.evaluate(argument.elements().get(1));
        Optional<Node> unknown =
                site.unknown(index).or(() -> values instanceof ListNode ? Optional.empty() : site.unknown(values));
        if (unknown.isPresent()) {
            return unknown.get();
        }
        OptionalInt position = whole(index);
        if (position.isEmpty() || !(values instanceof ListNode list)) {
            return site.refuse(SELECT, "write [index, list], the index from 0.");
        }
        int at = position.getAsInt();
        if (at < 0 || at >= list.elements().size()) {
            return site.miss(
                    "Template error: Fn::Select  cannot select nonexistent value at index " + at,
                    "the list has " + list.elements().size() + " values, the first has index 0.");
        }
        return list.elements().get(at);
    }

    static Node getAzs(Node argument, FunctionCall site) {
        return site.known(argument, region -> {
            String given = region.asText().orElse("");
            String name = given.isEmpty() ? site.scope().account().region() : given;
            return site.texts(List.of(name + "a", name + "b", name + "c"));
        });
    }

    static Node length(Node argument, FunctionCall site) {
        site.needsLanguageExtensions();
        Node values = site.evaluate(argument);
        if (values instanceof ListNode list) {
            return site.number(list.elements().size());
        }
        return site.unknown(values)
                .orElseGet(() -> site.refuse("Template error: Fn::Length requires a list argument", "write a list."));
    }

    static OptionalInt whole(Node node) {
        try {
            return node.asText()
                    .map(text -> OptionalInt.of(Integer.parseInt(text.strip())))
                    .orElse(OptionalInt.empty());
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
