package dev.gatehouse.internal.json;

import java.util.Optional;

/** Takes the members of a JSON object in order. */
public interface JsonMembers {

    JsonMembers put(String name, Json value);

    JsonMembers put(String name, String value);

    /** Puts the value if there is one; the member is absent otherwise. */
    JsonMembers putIfPresent(String name, Optional<? extends Json> value);

    /** Puts the string, or JSON null where there is none. */
    JsonMembers putOrNull(String name, Optional<String> value);
}
