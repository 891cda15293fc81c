package dev.gatehouse.internal.templateimport.read;

import dev.gatehouse.model.Location;

/**
 * How the element being read is called in messages: logical id and property path.
 *
 * <p>{@code Resources} and {@code Properties} are left out, functions too, since nobody looks for them.
 */
record Place(String file, String element, Part part) {

    enum Part {
        ROOT,
        RESOURCES,
        RESOURCE,
        INSIDE
    }

    static Place root(String file) {
        return new Place(file, "", Part.ROOT);
    }

    Place member(String key) {
        return switch (part) {
            case ROOT ->
                key.equals("Resources") ? new Place(file, "", Part.RESOURCES) : new Place(file, key, Part.INSIDE);
            case RESOURCES -> new Place(file, key, Part.RESOURCE);
            case RESOURCE -> new Place(file, key.equals("Properties") ? element : element + "." + key, Part.INSIDE);
            case INSIDE ->
                key.startsWith("Fn::") || key.equals("Ref") ? this : new Place(file, element + "." + key, Part.INSIDE);
        };
    }

    Place item(int index) {
        return new Place(file, element + "[" + index + "]", Part.INSIDE);
    }

    Location at(int line, int column) {
        return new Location(file, line, column, element);
    }
}
