package dev.gatehouse.internal.mappingtemplate;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.velocity.util.introspection.VelMethod;
import org.jspecify.annotations.Nullable;

/** The methods of strings that make a text as wide as a number says, in a way that fits the memory. */
record WideningMethod(String name) implements VelMethod {

    private static final int WIDEST = 10_000;
    private static final Pattern TOO_WIDE = Pattern.compile("\\d{5}");

    /** The method of that name; empty if it makes nothing wider. */
    static Optional<VelMethod> of(String name, Object[] arguments) {
        boolean taken =
                switch (name) {
                    case "format" -> arguments.length > 0 && arguments[0] instanceof String;
                    case "formatted" -> true;
                    case "indent" -> arguments.length == 1 && arguments[0] instanceof Integer;
                    default -> false;
                };
        return taken ? Optional.of(new WideningMethod(name)) : Optional.empty();
    }

    @Override
    public @Nullable Object invoke(Object target, @Nullable Object[] arguments) {
        if (name.equals("indent") && arguments[0] instanceof Integer columns) {
            return target.toString().indent(checked(columns));
        }
        return name.equals("format")
                ? formatted(String.valueOf(arguments[0]), Arrays.copyOfRange(arguments, 1, arguments.length))
                : formatted(target.toString(), arguments);
    }

    private static String formatted(String format, @Nullable Object[] values) {
        if (TOO_WIDE.matcher(format).find()) {
            throw tooWide(format);
        }
        return String.format(Locale.ROOT, format, values);
    }

    private static int checked(int columns) {
        if (columns > WIDEST) {
            throw tooWide(Integer.toString(columns));
        }
        return columns;
    }

    private static MappingTemplateException tooWide(String width) {
        return new MappingTemplateException(
                MappingTemplateException.Reason.EVALUATION,
                "\"" + width + "\" asks for more than " + WIDEST + " columns");
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
        return String.class;
    }
}
