package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.control.FunctionControl;
import dev.gatehouse.control.Lambdas;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.ProvidedFunction;
import dev.gatehouse.internal.environment.FunctionRequest;
import dev.gatehouse.internal.environment.Functions;
import dev.gatehouse.internal.environment.LiveAwsCalls;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.model.FunctionDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The functions of one test: stubs of the test go before wired code, wired code before what the provider finds.
 *
 * <p>Make one for each test, over the shared wiring and a fresh provider; closing it closes the provider.
 */
public final class WiredFunctions implements Functions {

    private final FunctionWiring wiring;
    private final FunctionProvider provider;
    private final FunctionSetting setting;
    private final Map<String, ProvidedFunction> provided = new ConcurrentHashMap<>();
    private final Stubs stubs;
    private final Concurrency concurrency = new Concurrency();
    private final InvocationBook book = new InvocationBook();
    private final AsyncEvents events;
    private volatile boolean closed;

    public WiredFunctions(FunctionWiring wiring, FunctionProvider provider, FunctionSetting setting) {
        this.wiring = wiring.fresh();
        this.provider = provider;
        this.setting = setting;
        this.stubs = new Stubs(setting.life());
        LiveAwsCalls.add(setting.aws());
        this.events = new AsyncEvents(setting, this::run);
    }

    @Override
    public FunctionOutcome invoke(FunctionRequest request) {
        return request.event().bytes().length > LambdaErrors.REQUEST_LIMIT
                ? FunctionOutcome.failed(LambdaErrors.requestTooLarge(LambdaErrors.REQUEST_LIMIT))
                : run(request);
    }

    @Override
    public Optional<FunctionError> invokeLater(FunctionRequest request) {
        if (request.event().bytes().length > LambdaErrors.ASYNC_REQUEST_LIMIT) {
            return Optional.of(LambdaErrors.requestTooLarge(LambdaErrors.ASYNC_REQUEST_LIMIT));
        }
        if (closed) {
            return Optional.of(LambdaErrors.notProvided(setting.life().message()));
        }
        FunctionTarget target = wiring.target(request.arn());
        Optional<FunctionError> refusal = target.refusal(request.tenantId());
        if (refusal.isPresent()) {
            return refusal;
        }
        ProvidedFunction function = codeOf(target, request.arn());
        if (function.code().isEmpty()) {
            return Optional.of(LambdaErrors.notProvided(function.missing()));
        }
        events.hand(request);
        return Optional.empty();
    }

    @Override
    public Lambdas lambdas() {
        return new WiredLambdas(wiring, stubs, book);
    }

    @Override
    public void close() {
        closed = true;
        LiveAwsCalls.remove(setting.aws());
        wiring.close();
        provider.close();
    }

    private FunctionOutcome run(FunctionRequest request) {
        if (closed) {
            return FunctionOutcome.failed(
                    LambdaErrors.notProvided(setting.life().message()));
        }
        FunctionTarget target = wiring.target(request.arn());
        Optional<FunctionError> refusal = target.refusal(request.tenantId());
        if (refusal.isPresent()) {
            return FunctionOutcome.failed(refusal.get());
        }
        ProvidedFunction function = codeOf(target, request.arn());
        if (function.code().isEmpty()) {
            return FunctionOutcome.failed(LambdaErrors.notProvided(function.missing()));
        }
        Optional<Runnable> place = concurrency.enter(target);
        if (place.isEmpty()) {
            return FunctionOutcome.failed(LambdaErrors.throttled());
        }
        var ended = setting.quiescence().begin(target.id());
        var run = new InvocationRun(book, request, setting.run(), () -> {
            place.get().run();
            ended.close();
        });
        var surrounding = new InvocationRun.Surrounding(
                request.requestId().orElseGet(setting.ids()::uuid),
                setting.lateBinding().get(),
                setting.aws());
        return run.run(target, function.code().get(), stubs.of(target).sleep(), surrounding);
    }

    private ProvidedFunction codeOf(FunctionTarget target, String arn) {
        return stubs.of(target)
                .code()
                .or(target::wired)
                .map(ProvidedFunction::of)
                .orElseGet(() -> target.definition()
                        .map(definition -> provided(target, definition))
                        .orElseGet(() ->
                                ProvidedFunction.missing(MissingFunction.name(target.id(), arn, wiring.names()))));
    }

    private ProvidedFunction provided(FunctionTarget target, FunctionDefinition definition) {
        if (!target.hasQualifier()) {
            return ProvidedFunction.missing(MissingFunction.alias(definition, target.qualifier()));
        }
        return provided.computeIfAbsent(definition.logicalId(), id -> ProvidedFunctions.of(provider, definition));
    }

    /** The control over the functions of one test. */
    private static final class WiredLambdas implements Lambdas {

        private final FunctionWiring wiring;
        private final Stubs stubs;
        private final InvocationBook book;

        WiredLambdas(FunctionWiring wiring, Stubs stubs, InvocationBook book) {
            this.wiring = wiring;
            this.stubs = stubs;
            this.book = book;
        }

        @Override
        public FunctionControl function(String name) {
            FunctionTarget target = wiring.target(
                    ArgumentChecks.text(name, "the function's name", "lambdas.function(\"CreateOrder\")"));
            if (!wiring.isOpen() && !wiring.names().contains(target.id())) {
                throw new IllegalArgumentException(MissingFunction.unknown(name, wiring.names()));
            }
            String alias = target.qualifier();
            if (!alias.isEmpty() && wiring.knows(target.id()) && !wiring.knowsAlias(target.id(), alias)) {
                throw Misuse.of("the function \"" + target.id() + "\" has no alias \"" + alias + "\"")
                        .known(alias, wiring.aliases(target.id()))
                        .toDo("write one of these, or leave the alias out.");
            }
            return new WiredFunctionControl(target, stubs, book);
        }

        @Override
        public List<String> names() {
            return wiring.names();
        }
    }
}
