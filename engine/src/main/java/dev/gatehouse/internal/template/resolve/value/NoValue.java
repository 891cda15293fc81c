package dev.gatehouse.internal.template.resolve.value;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.read.ScalarNode;
import dev.gatehouse.model.Location;

/** What {@code AWS::NoValue} becomes until the property or element that it stands for is dropped. */
public final class NoValue {

    public static final Node NODE = new ScalarNode(Json.nullValue(), Location.unknown());

    private NoValue() {}

    @SuppressWarnings("ReferenceEquality") // a null written in the template is another thing
    public static boolean is(Node node) {
        return node == NODE;
    }
}
