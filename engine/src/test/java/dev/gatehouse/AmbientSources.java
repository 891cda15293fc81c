package dev.gatehouse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The calls by which code gets time, randomness or ids from the JVM instead of from its caller. */
final class AmbientSources {

    private AmbientSources() {}

    static DescribedPredicate<JavaAccess<?>> asked() {
        return DescribedPredicate.describe(
                "an ambient source of time, randomness or ids",
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && (readsTheTime(target) || makesChance(target)));
    }

    static DescribedPredicate<JavaConstructorCall> constructorOf(Class<?>... types) {
        return DescribedPredicate.describe(
                "that of " + Arrays.toString(types),
                call -> !call.getName().equals("super")
                        && Arrays.stream(types).anyMatch(call.getTargetOwner()::isEquivalentTo)
                        && !call.getOriginOwner()
                                .isAssignableTo(call.getTargetOwner().getName()));
    }

    private static boolean readsTheTime(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        var withoutParameters = target.getRawParameterTypes().isEmpty();
        return owner.isEquivalentTo(System.class) && target.getName().matches("currentTimeMillis|nanoTime")
                || owner.isEquivalentTo(Clock.class)
                        && target.getName().matches("system.*|tick(Millis|Seconds|Minutes)")
                || owner.isEquivalentTo(Date.class) && target.getName().equals("<init>") && withoutParameters
                || owner.getPackageName().startsWith("java.time")
                        && target.getName().equals("now")
                        && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean makesChance(CodeUnitAccessTarget target) {
        var owner = target.getOwner();
        return owner.isEquivalentTo(Math.class) && target.getName().equals("random")
                || owner.isEquivalentTo(UUID.class) && target.getName().equals("randomUUID")
                || owner.isEquivalentTo(ThreadLocalRandom.class)
                || target.getName().equals("<init>")
                        && (owner.isEquivalentTo(Random.class)
                                || owner.isEquivalentTo(SecureRandom.class)
                                || owner.isEquivalentTo(SplittableRandom.class));
    }
}
