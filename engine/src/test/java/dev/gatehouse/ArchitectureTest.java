package dev.gatehouse;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.templateimport.CdkAssembly;
import dev.gatehouse.internal.templateimport.Checks;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.TemplateImport;
import java.util.Collection;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** The rules that keep the rooms of the engine apart. */
@AnalyzeClasses(packages = "dev.gatehouse", importOptions = ArchitectureTest.MainClasses.class)
class ArchitectureTest {

    private static final String FEATURES = "dev.gatehouse.internal.feature..";
    private static final String INTERNAL = "dev.gatehouse.internal..";
    private static final String ENVIRONMENT = "dev.gatehouse.internal.environment..";
    private static final String MODEL = "dev.gatehouse.model..";
    private static final String HTTP = "dev.gatehouse.http..";

    // 1. Features

    @ArchTest
    static final ArchRule features_do_not_depend_on_each_other = slices().matching(
                    "dev.gatehouse.internal.feature.(*)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true)
            .because("who wants to know a feature opens one folder, and can take it out again");

    @ArchTest
    static final ArchRule only_assembly_depends_on_features = noClasses()
            .that()
            .resideOutsideOfPackages(FEATURES, "dev.gatehouse.internal.assembly..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(FEATURES)
            .because("which gates a pipeline has, and in which order, is decided in one place");

    @ArchTest
    static final ArchRule features_stand_on_shared_ground_only = noClasses()
            .that()
            .resideInAPackage(FEATURES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(INTERNAL)
                    .and(resideOutsideOfPackages(
                            FEATURES,
                            "dev.gatehouse.internal.pipeline..",
                            ENVIRONMENT,
                            "dev.gatehouse.internal.json..",
                            "dev.gatehouse.internal.misuse..",
                            "dev.gatehouse.internal.payload..",
                            "dev.gatehouse.internal.permissions..",
                            "dev.gatehouse.internal.expression..",
                            "dev.gatehouse.internal.mappingtemplate..",
                            "dev.gatehouse.internal.policy..",
                            "dev.gatehouse.internal.schema..",
                            "dev.gatehouse.internal.claims..")))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.gatehouse", "dev.gatehouse.client..", "dev.gatehouse.internal.client..")
            .allowEmptyShould(true)
            .because(
                    "a gate looks at the call; templates, sockets, clients and the order of gates are others' business");

    // 2. Definitions and facts (a function's error is a fact as it is)

    @ArchTest
    static final ArchRule model_depends_on_nothing_but_http = classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(MODEL, HTTP, "java..", "org.jspecify..")
            .because("definitions are plain data: no parser types, no state, no input or output");

    @ArchTest
    static final ArchRule model_holds_records_enums_and_interfaces = classes()
            .that()
            .resideInAPackage(MODEL)
            .and()
            .doNotHaveSimpleName("package-info")
            .and()
            .arePublic()
            .and()
            .haveSimpleNameNotEndingWith("Builder")
            .should()
            .beRecords()
            .orShould()
            .beEnums()
            .orShould()
            .beInterfaces()
            .because("a definition never changes after the import; builders of large records are the one exception");

    @ArchTest
    static final ArchRule events_depend_on_model_and_http_only = classes()
            .that()
            .resideInAPackage("dev.gatehouse.events..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("dev.gatehouse.events..", MODEL, HTTP, "java..", "org.jspecify..")
                            .or(equivalentTo(FunctionError.class))
                            .or(equivalentTo(FunctionError.Kind.class)))
            .because("logs, metrics, reports and assertions read facts without knowing who noted them");

    // 3. The pipeline (an authorizer's context is a JSON object: of that package it may name the types of values alone)

    @ArchTest
    static final ArchRule pipeline_knows_no_feature_and_no_library = classes()
            .that()
            .resideInAPackage("dev.gatehouse.internal.pipeline..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "dev.gatehouse.internal.pipeline..",
                            MODEL,
                            HTTP,
                            "dev.gatehouse.events..",
                            "dev.gatehouse.function..",
                            ENVIRONMENT,
                            "java..",
                            "org.jspecify..")
                    .or(equivalentTo(Json.class))
                    .or(equivalentTo(JsonObject.class)))
            .because("REST, HTTP and WebSocket APIs share one pipeline: what is special to one is a gate");

    // 4. Time, chance and ids

    @ArchTest
    static final ArchRule environment_knows_no_network = noClasses()
            .that()
            .resideInAPackage(ENVIRONMENT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.gatehouse.internal.server..")
            .because("what stands behind the gateway is handed in; whether by a socket is the start's business");

    @ArchTest
    static final ArchRule only_environment_asks_the_jvm_for_time_chance_and_ids = noClasses()
            .that()
            .resideOutsideOfPackage(ENVIRONMENT)
            .should()
            .accessTargetWhere(AmbientSources.asked())
            .because("a test moves the clock and fixes chance; what asks the JVM behind its back can't be tested");

    // 5. Libraries

    @ArchTest
    static final ArchRule no_option_switches_checks_of_templates_off = noClasses()
            .should()
            .callMethod(ImportRequest.class, "withChecks", Checks.class)
            .because("only the runner of tables imports what the SAM translator alone would take");

    @ArchTest
    static final ArchRule yaml_stays_in_read =
            library("org.snakeyaml..", "dev.gatehouse.internal.templateimport.read..");

    @ArchTest
    static final ArchRule velocity_stays_in_mappingtemplate =
            library("org.apache.velocity..", "dev.gatehouse.internal.mappingtemplate..");

    @ArchTest
    static final ArchRule jsonpath_stays_in_expression =
            library("com.jayway.jsonpath..", "dev.gatehouse.internal.expression..");

    @ArchTest
    static final ArchRule netty_stays_in_server = library("io.netty..", "dev.gatehouse.internal.server..");

    @ArchTest
    static final ArchRule nimbus_stays_in_access = library("com.nimbusds..", "dev.gatehouse.internal.feature.access..");

    @ArchTest
    static final ArchRule caffeine_stays_in_environment = library("com.github.benmanes.caffeine..", ENVIRONMENT);

    @ArchTest
    static final ArchRule json_schema_stays_in_schema = library("com.networknt..", "dev.gatehouse.internal.schema..");

    @ArchTest
    static final ArchRule jackson_stays_in_json_and_where_a_library_demands_its_tree = noClasses()
            .that(not(resideInAnyPackage(
                            "dev.gatehouse.internal.json..",
                            "dev.gatehouse.internal.schema..",
                            "dev.gatehouse.internal.expression.."))
                    .and(not(equivalentTo(ApiResponse.class))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .because("a library that one room knows can be exchanged by changing one room; an answer takes the"
                    + " TypeReference that users have at hand");

    // 6. The public face

    @ArchTest
    static final ArchRule public_types_show_no_internal_type = classes()
            .that()
            .resideOutsideOfPackage(INTERNAL)
            .and()
            .arePublic()
            .should(InternalTypes.notBeShown())
            .because("what a user can see, we can't change any more");

    // 7. Packages (TemplateImport and CdkAssembly string the passes together that live below them)

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().assignedFrom(PackageSlices.ONE_PER_PACKAGE)
            .should()
            .beFreeOfCycles()
            .ignoreDependency(equivalentTo(TemplateImport.class), alwaysTrue())
            .ignoreDependency(equivalentTo(CdkAssembly.class), alwaysTrue())
            .because("packages that need each other are one package that can't be read in parts");

    // 8. Names (files and packages: HouseStyleTest)

    @ArchTest
    static final ArchRule names_say_what_a_type_is = noClasses()
            .should()
            .haveNameMatching(".*[.$](\\w*(Utils?|Helper|Manager|Impl)|(Abstract|Base(?!Path))[A-Z]\\w*)")
            .because("such a name says nothing about what lives there, so anything will");

    // 9. Output, exceptions, statics

    @ArchTest
    static final ArchRule nothing_prints = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what happens goes to the journal; the user's console is the user's");

    @ArchTest
    static final ArchRule exceptions_have_a_name = noClasses()
            .should()
            .callConstructorWhere(
                    AmbientSources.constructorOf(RuntimeException.class, Exception.class, Error.class, Throwable.class))
            .because("a reader and a catch block must see what went wrong");

    @ArchTest
    static final ArchRule statics_do_not_change = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(mutableHolder())
            .because("state is handed in: two tests in one JVM must not meet");

    private static ArchRule library(String library, String... homes) {
        return noClasses()
                .that(not(resideInAnyPackage(homes)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a library that one room knows can be exchanged by changing one room");
    }

    private static DescribedPredicate<JavaClass> mutableHolder() {
        return assignableTo(AtomicInteger.class)
                .or(assignableTo(AtomicLong.class))
                .or(assignableTo(AtomicBoolean.class))
                .or(assignableTo(AtomicReference.class))
                .or(assignableTo(ThreadLocal.class))
                .or(assignableTo(Random.class))
                .or(assignableTo(StringBuilder.class))
                .or(assignableTo(Map.class).and(not(isInterface())))
                .or(assignableTo(Collection.class).and(not(isInterface())))
                .or(assignableTo("java.util.concurrent.ConcurrentMap"))
                .or(assignableTo("com.github.benmanes.caffeine.cache.Cache"))
                .as("a mutable holder");
    }

    private static DescribedPredicate<JavaClass> isInterface() {
        return DescribedPredicate.describe("interface", JavaClass::isInterface);
    }

    /** What is compiled from the main sources, wherever the build puts it. */
    static final class MainClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/");
        }
    }
}
