package dev.gatehouse.junit.internal;

import dev.gatehouse.junit.HttpBackend;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import dev.gatehouse.junit.internal.settings.TestAnnotations;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** What a test class or method brings along in place of what a deployed stage has for real. */
final class StandInsOfTest {

    private StandInsOfTest() {}

    /** Each told in a few words; functions that the class lists are its wiring, and none. */
    static List<String> of(ExtensionContext context, ClassSettings settings, TestFunctions functions) {
        List<String> found = new ArrayList<>();
        functions.elements().stream()
                .filter(element -> !settings.functions().contains(element))
                .map(element -> "the function that the test brings, " + name(element))
                .forEach(found::add);
        if (!ReflectionSupport.findFields(
                        context.getRequiredTestClass(),
                        field -> field.isAnnotationPresent(HttpBackend.class),
                        HierarchyTraversalMode.TOP_DOWN)
                .isEmpty()) {
            found.add("the backend that the test brings, @HttpBackend");
        }
        TestAnnotations annotations = TestAnnotations.of(context);
        annotations.now().ifPresent(now -> found.add("a clock that @Now sets"));
        if (!annotations.canaries().isEmpty()) {
            found.add("the canary that the test brings, @Canary");
        }
        if (!annotations.stageVariables().isEmpty()) {
            found.add("stage variables of its own, @StageVariable");
        }
        return found;
    }

    private static String name(Object element) {
        return element instanceof Class<?> type ? type.getSimpleName() : ((Field) element).getName();
    }
}
