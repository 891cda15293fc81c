package dev.gatehouse.internal.mappingtemplate;

import dev.gatehouse.internal.json.Json;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** A list of a template, public only because Velocity calls it by reflection; prints as compact JSON. */
public final class JsonList extends ArrayList<@Nullable Object> {

    private static final long serialVersionUID = 1;

    JsonList() {}

    /** The size, under the name that one page of the guide uses. */
    public int count() {
        return size();
    }

    @Override
    public String toString() {
        return Json.fromJava(this).toText();
    }
}
