package dev.gatehouse.lambda.internal.variables;

import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.lambda.internal.life.HandlerSource;
import dev.gatehouse.lambda.internal.life.InstanceScope;
import dev.gatehouse.lambda.internal.life.RefusedInvocationException;
import dev.gatehouse.lambda.internal.life.TraceHeader;
import dev.gatehouse.model.FunctionDefinition;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** The environment variables of one instance, while it lives. */
final class VariableScope implements InstanceScope, RunningFunction {

    private final JvmEnvironment jvm;
    private final HandlerSource source;
    private final VariablesOfFunction made;
    private final AtomicReference<String> refusal = new AtomicReference<>("");
    private volatile FunctionVariables variables = FunctionVariables.none();
    private volatile AwsCalls aws = AwsCalls.none();
    private volatile boolean running;
    private volatile String traceHeader = "";
    private volatile OptionalInt exitStatus = OptionalInt.empty();
    private final List<Runnable> atEnd = new CopyOnWriteArrayList<>();
    private long checked = -1;
    private boolean hooked;
    private Optional<Given> last = Optional.empty();

    VariableScope(JvmEnvironment jvm, HandlerSource source, VariablesOfFunction made) {
        this.jvm = jvm;
        this.source = source;
        this.made = made;
    }

    @Override
    public void enter(Invocation invocation, String logStream) {
        refusal.set("");
        running = true;
        exitStatus = OptionalInt.empty();
        aws = invocation.aws();
        var given = Optional.of(Given.of(invocation, logStream));
        if (!given.equals(last)) {
            last = given;
            FunctionVariables next = made.of(invocation, logStream);
            if (!next.equals(variables)) {
                variables = next;
                checked = -1;
            }
        }
        jvm.switchboard().enter(this);
        traceHeader = TraceHeader.of(invocation);
        TraceProperty.begin(this, jvm.switchboard());
        jvm.install(variables, source);
        if (!hooked) {
            jvm.installOther(variables, source);
            hooked = true;
        }
        conflict().ifPresent(message -> {
            throw new RefusedInvocationException(message);
        });
    }

    @Override
    public byte[] seen(byte[] event) {
        return variables.ids().seen(event);
    }

    @Override
    public byte[] told(byte[] output) {
        return variables.ids().told(output);
    }

    @Override
    public Optional<String> leave() {
        running = false;
        TraceProperty.end(jvm.switchboard());
        return Optional.ofNullable(refusal.get()).filter(it -> !it.isEmpty()).or(this::conflict);
    }

    @Override
    public void close() {
        jvm.switchboard().end(this);
        atEnd.forEach(Runnable::run);
    }

    FunctionVariables variables() {
        return variables;
    }

    String traceHeader() {
        return traceHeader;
    }

    String handlerClass() {
        return source.handlerClass();
    }

    @Override
    public String name() {
        return variables.function();
    }

    @Override
    public AwsCalls aws() {
        return aws;
    }

    @Override
    public void refuse(String message) {
        if (running) {
            refusal.compareAndSet("", message);
        } else {
            System.getLogger("dev.gatehouse").log(Level.WARNING, message);
        }
    }

    @Override
    public void exited(int status) {
        exitStatus = OptionalInt.of(status);
    }

    @Override
    public OptionalInt exitStatus() {
        return exitStatus;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void atEnd(Runnable task) {
        atEnd.add(task);
    }

    private Optional<String> lasting(StaticReads.Read read) {
        return jvm.switchboard().lastingIn(this, read.name());
    }

    private Optional<String> conflict() {
        long version = jvm.switchboard().staticReads().version();
        if (version == checked) {
            return Optional.empty();
        }
        checked = version;
        return jvm.switchboard().staticReads().all().stream()
                .filter(read -> !lasting(read).equals(read.value()))
                .filter(read -> StaticUse.matters(read, this, source))
                .map(read -> VariableMessages.kept(this, read, lasting(read)))
                .sorted()
                .findFirst();
    }

    /** All of an invocation that its variables are made of: the same for nearly all of an instance. */
    private record Given(
            String function,
            String qualifier,
            String arn,
            Optional<FunctionDefinition> definition,
            Map<String, String> ids,
            String logStream) {

        static Given of(Invocation invocation, String logStream) {
            return new Given(
                    invocation.function(),
                    invocation.qualifier(),
                    invocation.functionArn(),
                    invocation.definition(),
                    invocation.environment(),
                    logStream);
        }
    }
}
