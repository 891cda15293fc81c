package dev.gatehouse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/** Finds internal types in what a public type shows: supertypes, fields, parameters, results and their type arguments. */
final class InternalTypes {

    private InternalTypes() {}

    static ArchCondition<JavaClass> notBeShown() {
        return new ArchCondition<>("not show an internal type") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                shownBy(type)
                        .flatMap(shown -> shown.type().getAllInvolvedRawTypes().stream()
                                .filter(raw -> raw.getPackageName().startsWith("dev.gatehouse.internal"))
                                .map(raw -> shown.where() + " shows " + raw.getName()))
                        .distinct()
                        .forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
            }
        };
    }

    private static Stream<Shown> shownBy(JavaClass type) {
        var supertypes = Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream())
                .map(supertype -> new Shown(type.getName(), supertype));
        var fields = type.getFields().stream()
                .filter(InternalTypes::isVisible)
                .map(field -> new Shown(field.getFullName(), field.getType()));
        var codeUnits = type.getCodeUnits().stream()
                .filter(InternalTypes::isVisible)
                .flatMap(unit -> Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                        .map(shown -> new Shown(unit.getFullName(), shown)));
        return Stream.of(supertypes, fields, codeUnits).flatMap(shown -> shown);
    }

    private static boolean isVisible(JavaMember member) {
        return !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && (member.getModifiers().contains(JavaModifier.PUBLIC)
                        || member.getModifiers().contains(JavaModifier.PROTECTED));
    }

    private record Shown(String where, JavaType type) {}
}
