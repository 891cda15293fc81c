package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.template.draft.Fields;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The members of API Gateway's larger extensions, and warnings of others. */
public final class ExtensionMembers {

    private ExtensionMembers() {}

    /** The members that an extension has; empty for the smaller ones. */
    public static Collection<String> of(String extension) {
        return new TreeSet<>(Extensions.TABLE.getOrDefault(extension, Set.of()));
    }

    /** Warns of each member of that extension that there is not. */
    static void check(String extension, Fields holder, OpenApiBody body) {
        holder.fields(extension).map(body::follow).ifPresent(members -> members.names().stream()
                .filter(name -> !name.equals("$ref") && !name.startsWith("x-"))
                .filter(name -> !of(extension).contains(name))
                .forEach(name -> warn(extension, name, members)));
    }

    private static void warn(String extension, String name, Fields members) {
        if (GuardWords.isLike(name)) {
            GuardWords.warn(members, name, extension + " has no member " + name, of(extension));
            return;
        }
        members.warning(
                "UnknownExtension",
                name,
                extension + " has no member " + name + ": it has no effect.",
                DidYouMean.remedy(name, of(extension), "remove it."));
    }
}
