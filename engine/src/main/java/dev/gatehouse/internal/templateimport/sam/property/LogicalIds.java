package dev.gatehouse.internal.templateimport.sam.property;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Logical ids of the resources that SAM makes. */
public final class LogicalIds {

    private static final int HASH_LENGTH = 10;

    private LogicalIds() {}

    /** The prefix, then the suffix itself where it is alphanumeric, else ten digits of its hash. */
    public static String joined(String prefix, String suffix) {
        return isAlphanumeric(suffix) ? prefix + suffix : hashed(prefix, suffix);
    }

    /** That of an API's stage, by the stage's name where it is alphanumeric. */
    public static String ofStage(String api, String name) {
        return isAlphanumeric(name) ? api + name + "Stage" : hashed(api + "Stage", name);
    }

    /** The prefix and ten digits of the hash of a text, or of the JSON of anything else, as the translator writes it. */
    public static String hashed(String prefix, Node value) {
        return hashed(
                prefix, Literal.string(value).orElseGet(() -> sorted(value).toText()));
    }

    private static Json sorted(Node node) {
        if (node instanceof ListNode list) {
            return new JsonArray(
                    list.elements().stream().map(LogicalIds::sorted).toList());
        }
        if (!(node instanceof MapNode map)) {
            return node.toJson();
        }
        Map<String, Json> members = new LinkedHashMap<>();
        new TreeMap<>(map.entries()).forEach((name, value) -> members.put(name, sorted(value)));
        return new JsonObject(members);
    }

    /** The prefix and ten digits of the text's SHA-1; the prefix alone where the text is empty. */
    public static String hashed(String prefix, String text) {
        return text.isEmpty() ? prefix : prefix + sha1(text).substring(0, HASH_LENGTH);
    }

    public static boolean isAlphanumeric(String text) {
        return !text.isEmpty() && text.chars().allMatch(Character::isLetterOrDigit);
    }

    private static String sha1(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
