package dev.gatehouse.internal.mappingtemplate;

import dev.gatehouse.internal.regex.CountedText;
import dev.gatehouse.internal.regex.UserPattern;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.util.introspection.VelMethod;
import org.jspecify.annotations.Nullable;

/** The methods of strings that take a regular expression, in a way that ends. */
record PatternMethod(String name) implements VelMethod {

    /** As much as API Gateway takes as a body. */
    private static final int LONGEST = 10 * 1024 * 1024;

    /** The method of that name; empty if it takes no regular expression. */
    static Optional<VelMethod> of(String name, Object[] arguments) {
        boolean taken =
                switch (name) {
                    case "matches" -> arguments.length == 1;
                    case "replaceAll", "replaceFirst" -> arguments.length == 2;
                    case "split" -> arguments.length == 1 || arguments.length == 2 && arguments[1] instanceof Integer;
                    default -> false;
                };
        return taken && arguments[0] instanceof String ? Optional.of(new PatternMethod(name)) : Optional.empty();
    }

    @Override
    public @Nullable Object invoke(Object target, @Nullable Object[] arguments) {
        Pattern pattern = UserPattern.compile(String.valueOf(arguments[0]));
        var text = new CountedText(target.toString());
        return switch (name) {
            case "matches" -> pattern.matcher(text).matches();
            case "replaceAll" -> replaced(pattern.matcher(text), String.valueOf(arguments[1]), Integer.MAX_VALUE);
            case "replaceFirst" -> replaced(pattern.matcher(text), String.valueOf(arguments[1]), 1);
            default -> pattern.split(text, arguments.length == 2 && arguments[1] instanceof Integer limit ? limit : 0);
        };
    }

    /** The text with its first matches replaced; nested replacements could multiply it without end. */
    private static String replaced(Matcher matcher, String replacement, int most) {
        var result = new StringBuilder();
        for (int count = 0; count < most && matcher.find(); count++) {
            matcher.appendReplacement(result, replacement);
            if (result.length() > LONGEST) {
                throw new IllegalStateException("a replacement gave more than " + LONGEST + " characters");
            }
        }
        return matcher.appendTail(result).toString();
    }

    @Override
    public boolean isCacheable() {
        return true;
    }

    @Override
    public @Nullable Method getMethod() {
        return null;
    }

    @Override
    public String getMethodName() {
        return name;
    }

    @Override
    public Class<?> getReturnType() {
        return switch (name) {
            case "matches" -> Boolean.class;
            case "split" -> String[].class;
            default -> String.class;
        };
    }
}
