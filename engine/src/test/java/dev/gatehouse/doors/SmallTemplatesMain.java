package dev.gatehouse.doors;

import java.nio.file.Path;
import java.util.Optional;

/** Starts every small template below a folder and prints those of which a deployment makes something else. */
public final class SmallTemplatesMain {

    private SmallTemplatesMain() {}

    public static void main(String[] args) throws Exception {
        int sound = 0;
        int different = 0;
        for (SmallTemplate template : SmallTemplate.below(Path.of(args[0]))) {
            Optional<String> difference = difference(template);
            difference.ifPresent(why -> print(template.file().getFileName() + ": " + why.replace("\n", "\n    ")));
            sound += difference.isEmpty() ? 1 : 0;
            different += difference.isPresent() ? 1 : 0;
        }
        print("templates: " + sound + " as expected, " + different + " not");
        System.exit(different == 0 && sound > 0 ? 0 : 1);
    }

    /** An exception that is no finding differs from anything that could be expected. */
    private static Optional<String> difference(SmallTemplate template) {
        try {
            return template.difference();
        } catch (RuntimeException e) {
            return Optional.of("exception " + e + " at " + e.getStackTrace()[0]);
        }
    }

    private static void print(String text) {
        System.out.println(text);
    }
}
