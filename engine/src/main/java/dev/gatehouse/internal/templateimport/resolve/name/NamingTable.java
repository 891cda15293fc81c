package dev.gatehouse.internal.templateimport.resolve.name;

import dev.gatehouse.internal.templateimport.read.TableFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code Ref} and {@code Fn::GetAtt} give, by resource type; the file beside this class is its content. */
public final class NamingTable {

    private static final Pattern PROPERTY = Pattern.compile("\\{([A-Z][A-Za-z]+)}");
    private static final Pattern OWN = Pattern.compile("\\{(name|lower|id|api|uuid|function|[aAxd]\\d)");
    private static final NamingTable STANDARD = read();

    private final Map<String, Naming> byType;

    private NamingTable(Map<String, Naming> byType) {
        this.byType = byType;
    }

    /**
     * How resources of one type are named.
     *
     * @param property whose value is the name; empty if the name is always made
     * @param ref what {@code Ref} gives, with placeholders
     * @param attributes with placeholders
     * @param own texts of attributes that no other resource has
     * @param properties all whose values names are made of
     * @param complete whether AWS has no other attribute
     */
    public record Naming(
            String property,
            String ref,
            Map<String, String> attributes,
            Set<String> own,
            Set<String> properties,
            boolean complete) {

        static final Naming UNKNOWN = new Naming("", "{name}", Map.of(), Set.of(), Set.of(), false);

        public Naming {
            attributes = Map.copyOf(attributes);
            own = Set.copyOf(own);
            properties = Set.copyOf(properties);
        }
    }

    public static NamingTable standard() {
        return STANDARD;
    }

    public Naming of(String type) {
        return byType.getOrDefault(type, Naming.UNKNOWN);
    }

    private static NamingTable read() {
        var table = new HashMap<String, Naming>();
        var others = new LinkedHashMap<String, String>();
        TableFile.read(NamingTable.class, "physical-names.txt").forEach((heading, lines) -> {
            String[] words = heading.split(" ", 3);
            if (words.length == 3) {
                others.put(words[0], words[2]);
            } else {
                var entry = new Entry(words.length == 2 ? words[1] : "");
                lines.forEach(entry::add);
                table.put(words[0], entry.naming());
            }
        });
        others.forEach((type, same) -> table.put(type, Objects.requireNonNull(table.get(same), same)));
        return new NamingTable(Map.copyOf(table));
    }

    private static final class Entry {

        private final String property;
        private final Map<String, String> attributes = new HashMap<>();
        private String ref = "{name}";
        private boolean complete;

        Entry(String property) {
            this.property = property;
        }

        void add(String line) {
            if (line.equals("!")) {
                complete = true;
                return;
            }
            int blank = line.indexOf(' ');
            String attribute = line.substring(0, blank);
            if (attribute.equals("Ref")) {
                ref = line.substring(blank + 1);
            } else {
                attributes.put(attribute, line.substring(blank + 1));
            }
        }

        Naming naming() {
            return new Naming(property, ref, attributes, own(), properties(), complete);
        }

        private Set<String> own() {
            return attributes.values().stream()
                    .filter(text -> OWN.matcher(text).find())
                    .collect(Collectors.toSet());
        }

        private Set<String> properties() {
            var properties = new TreeSet<String>();
            String all = ref + String.join("", attributes.values());
            Matcher placeholder = PROPERTY.matcher(all);
            while (placeholder.find()) {
                properties.add(placeholder.group(1));
            }
            if (all.contains("{function}")) {
                properties.add("FunctionName");
            }
            if (!property.isEmpty()) {
                properties.add(property);
            }
            return properties;
        }
    }
}
