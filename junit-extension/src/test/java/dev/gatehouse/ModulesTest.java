package dev.gatehouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules between the modules; those inside the engine stand in its own {@code ArchitectureTest}. */
class ModulesTest {

    private static final String[] TEST_LIBRARIES = {"org.junit..", "org.opentest4j..", "org.assertj.."};

    private static final String RELOCATED = "dev.gatehouse.internal.netty";

    /** Its names are those of org.crac. */
    private static final String PRESCRIBED = "dev.gatehouse.lambda.crac";

    private static JavaClasses main;

    @BeforeAll
    static void read() {
        main = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(at -> !at.contains("/test-classes/"))
                .importPackages("dev.gatehouse");
    }

    @Test
    void handlers_run_without_a_test_library() {
        noClasses()
                .that()
                .resideInAPackage("dev.gatehouse.lambda..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TEST_LIBRARIES)
                .because("the runnable jar has neither JUnit nor AssertJ")
                .check(main);
    }

    @Test
    void only_the_extension_knows_junit() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.gatehouse.junit..", "dev.gatehouse.assertions..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TEST_LIBRARIES)
                .because("the engine starts in any program")
                .check(main);
    }

    @Test
    void assertions_work_without_the_extension() {
        noClasses()
                .that()
                .resideInAPackage("dev.gatehouse.assertions..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.gatehouse.junit..", "org.junit.jupiter..")
                .because("a gateway that a test builds by hand is asserted on, too")
                .check(main);
    }

    @Test
    void nobody_below_knows_the_extension() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.gatehouse.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.gatehouse.junit..")
                .because("the extension stands on the engine, the adapters and the assertions")
                .check(main);
    }

    @Test
    void no_simple_name_stands_twice() {
        Map<String, Long> times = main.stream()
                .filter(type -> !type.getPackageName().startsWith(RELOCATED)
                        && !type.getPackageName().equals(PRESCRIBED))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
        times.values().removeIf(number -> number == 1);
        assertThat(times).as("who opens a type by its name shall find one").isEmpty();
    }

    @Test
    void public_types_show_no_internal_type() {
        List<String> shown = main.stream()
                .filter(type -> !isInternal(type) && type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> Stream.concat(type.getCodeUnits().stream(), type.getFields().stream()))
                .filter(ModulesTest::isVisible)
                .filter(member -> member.getAllInvolvedRawTypes().stream()
                        .anyMatch(involved -> !involved.equals(member.getOwner()) && isInternal(involved)))
                .map(JavaMember::getFullName)
                .toList();
        assertThat(shown).as("what a user can see, we can't change any more").isEmpty();
    }

    private static boolean isInternal(JavaClass type) {
        return (type.getPackageName() + ".").startsWith("dev.gatehouse.")
                && (type.getPackageName() + ".").contains(".internal.");
    }

    private static boolean isVisible(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return !modifiers.contains(JavaModifier.SYNTHETIC)
                && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
    }
}
