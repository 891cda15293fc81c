package dev.gatehouse.lambda.internal.hook;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.ref.WeakReference;
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

    /** Changes a class for a part, by a transformer that stays: tools that redefine the same class later keep it. */
    static void change(Class<?> type, HookPart part) throws HookException {
        Instrumentation instrumentation = instrumentation();
        var change = new Change(type, part);
        try {
            instrumentation.addTransformer(change, true);
            instrumentation.retransformClasses(type);
        } catch (UnmodifiableClassException | RuntimeException | LinkageError e) {
            throw new HookException(e);
        }
        if (!change.made) {
            throw new HookException(new IllegalStateException(type + " was not changed"));
        }
    }

    private static final class Change implements ClassFileTransformer {

        private final HookPart part;
        // the class of a library may be a function's own, and go with it
        private final WeakReference<Class<?>> changed;
        private volatile boolean made;

        Change(Class<?> changed, HookPart part) {
            this.changed = new WeakReference<>(changed);
            this.part = part;
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
            if (type == null || type != changed.get()) {
                return null;
            }
            DynamicType.Builder<?> builder = new ByteBuddy()
                    .with(Implementation.Context.Disabled.Factory.INSTANCE)
                    .decorate(type, ClassFileLocator.Simple.of(type.getName(), code));
            for (AsmVisitorWrapper change : part.changes()) {
                builder = builder.visit(change);
            }
            byte[] result = builder.make().getBytes();
            made = true;
            return result;
        }
    }
}
