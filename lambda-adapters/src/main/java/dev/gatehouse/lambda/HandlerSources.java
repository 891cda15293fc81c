package dev.gatehouse.lambda;

import dev.gatehouse.lambda.internal.classpath.ClassUse;
import dev.gatehouse.lambda.internal.classpath.ClassUses;
import dev.gatehouse.lambda.internal.life.HandlerSource;
import dev.gatehouse.lambda.internal.life.SharedHandler;
import dev.gatehouse.lambda.internal.life.SnapStartHandler;
import dev.gatehouse.lambda.internal.loading.Constructors;
import dev.gatehouse.lambda.internal.loading.FunctionClassLoader;
import dev.gatehouse.lambda.internal.loading.HandlerFactory;
import dev.gatehouse.lambda.internal.loading.HandlerFault;
import dev.gatehouse.lambda.internal.loading.HandlerLoader;
import dev.gatehouse.lambda.internal.loading.HandlerName;
import dev.gatehouse.lambda.internal.loading.LoadedHandler;
import dev.gatehouse.model.FunctionDefinition;
import java.lang.reflect.Type;
import java.util.Optional;

/** Where the handlers of a function come from. */
final class HandlerSources {

    private HandlerSources() {}

    /**
     * The handler of a template.
     *
     * @param shared the class loader of the test
     */
    static HandlerSource named(FunctionDefinition definition, HandlerOptions options, ClassLoader shared) {
        HandlerName name = HandlerName.parse(definition.handler()).orElseThrow();
        HandlerFactory factory = options.factory().map(Constructors::by).orElse(Constructors::publicOne);
        ClassLoader loader = options.isolation() == Isolation.CLASS_LOADER ? new FunctionClassLoader(shared) : shared;
        HandlerSource source = new Named(name, new HandlerLoader(loader, factory), loader, ClassUses.on(shared));
        return shared(definition.snapStart() ? new SnapStartHandler(source) : source, options);
    }

    /** A class that a test uses as a function. */
    static HandlerSource of(Class<?> type, HandlerOptions options) {
        HandlerFactory factory = options.factory().map(Constructors::by).orElse(Constructors::anyOne);
        ClassLoader shared = loaderOf(type, options);
        ClassLoader loader = options.isolation() == Isolation.CLASS_LOADER ? new FunctionClassLoader(shared) : shared;
        var name = new HandlerName(type.getName(), Optional.empty());
        return shared(new Named(name, new HandlerLoader(loader, factory), loader, ClassUses.on(shared)), options);
    }

    /** An object that a test uses as a function. */
    static HandlerSource of(Object handler, Optional<Type> declared, HandlerOptions options) {
        ClassLoader loader = loaderOf(handler.getClass(), options);
        var handlers = new HandlerLoader(loader, Constructors::anyOne);
        return new SharedHandler(new Ready(handler, declared, handlers, ClassUses.on(loader)));
    }

    private static HandlerSource shared(HandlerSource source, HandlerOptions options) {
        return options.sharing() == InstanceSharing.SHARED ? new SharedHandler(source) : source;
    }

    private static ClassLoader loaderOf(Class<?> type, HandlerOptions options) {
        return options.loader()
                .or(() -> Optional.ofNullable(type.getClassLoader()))
                .orElseGet(ClassLoader::getSystemClassLoader);
    }

    private record Named(HandlerName name, HandlerLoader handlers, ClassLoader loader, ClassUses uses)
            implements HandlerSource {
        @Override
        public LoadedHandler start() throws HandlerFault {
            if (use().mayUseSerializers()) {
                handlers.expectChangedSerializers();
            }
            return handlers.load(name);
        }

        @Override
        public String handlerClass() {
            return name.className();
        }

        @Override
        public ClassUse use() {
            return uses.of(handlerClass(), loader);
        }
    }

    private record Ready(Object handler, Optional<Type> declared, HandlerLoader handlers, ClassUses uses)
            implements HandlerSource {
        @Override
        public LoadedHandler start() throws HandlerFault {
            if (use().mayUseSerializers()) {
                handlers.expectChangedSerializers();
            }
            return handlers.of(handler, declared);
        }

        // a lambda expression has the code of the class it is written in
        @Override
        public String handlerClass() {
            return handler.getClass().getName().replaceFirst("\\$\\$Lambda.*", "");
        }

        @Override
        public ClassLoader loader() {
            return handlers.loader();
        }

        @Override
        public ClassUse use() {
            return uses.of(handlerClass(), loader());
        }
    }
}
