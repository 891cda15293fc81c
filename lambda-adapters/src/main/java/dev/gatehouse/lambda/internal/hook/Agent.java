package dev.gatehouse.lambda.internal.hook;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.Implementation;
import org.jspecify.annotations.Nullable;

/** The agent of this JVM, attached when it is needed first: that costs about a second. */
final class Agent {

    private Agent() {}

    /**
     * The JVM's instrumentation.
     *
     * @throws HookException if this JVM lets no agent in
     */
    static Instrumentation instrumentation() throws HookException {
        try {
            return ByteBuddyAgent.install();
        } catch (RuntimeException | LinkageError e) {
            throw new HookException(e);
        }
    }

    /** Changes a part of the JDK, by a transformer that stays: tools that redefine the same class later keep it. */
    static void change(HookPart part) throws HookException {
        Instrumentation instrumentation = instrumentation();
        var change = new Change(part);
        try {
            instrumentation.addTransformer(change, true);
            instrumentation.retransformClasses(part.type());
        } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
            throw new HookException(e);
        }
        if (!change.made) {
            throw new HookException(new IllegalStateException(part.type() + " was not changed"));
        }
    }

    private static final class Change implements ClassFileTransformer {

        private final HookPart part;
        private final Class<?> changed;
        private volatile boolean made;

        Change(HookPart part) {
            this.part = part;
            this.changed = part.type();
        }

        @Override
        public byte @Nullable [] transform(
                @Nullable Module module,
                @Nullable ClassLoader loader,
                @Nullable String name,
                @Nullable Class<?> type,
                @Nullable ProtectionDomain domain,
                byte[] code) {
            // of a class that is loaded just now nothing may be asked: that could load it once more
            if (type == null || type != changed) {
                return null;
            }
            DynamicType.Builder<?> builder = new ByteBuddy()
                    .with(Implementation.Context.Disabled.Factory.INSTANCE)
                    .decorate(
                            part.type(), ClassFileLocator.Simple.of(part.type().getName(), code));
            for (AsmVisitorWrapper change : part.changes()) {
                builder = builder.visit(change);
            }
            byte[] result = builder.make().getBytes();
            made = true;
            return result;
        }
    }
}
