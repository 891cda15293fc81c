package dev.gatehouse.lambda;

import dev.gatehouse.lambda.internal.life.HandlerSource;
import dev.gatehouse.lambda.internal.life.SharedHandler;
import dev.gatehouse.lambda.internal.loading.Constructors;
import dev.gatehouse.lambda.internal.loading.HandlerFactory;
import dev.gatehouse.lambda.internal.loading.HandlerFault;
import dev.gatehouse.lambda.internal.loading.HandlerLoader;
import dev.gatehouse.lambda.internal.loading.HandlerName;
import dev.gatehouse.lambda.internal.loading.LoadedHandler;

/** Where the handlers of a function come from. */
final class HandlerSources {

    private HandlerSources() {}

    /** The handler of a template. */
    static HandlerSource named(HandlerName name, HandlerOptions options, ClassLoader loader) {
        HandlerFactory factory = options.factory().map(Constructors::by).orElse(Constructors::publicOne);
        HandlerSource source = new Named(name, new HandlerLoader(loader, factory), loader);
        return options.sharing() == InstanceSharing.SHARED ? new SharedHandler(source) : source;
    }

    private record Named(HandlerName name, HandlerLoader handlers, ClassLoader loader) implements HandlerSource {
        @Override
        public LoadedHandler start() throws HandlerFault {
            return handlers.load(name);
        }
    }
}
