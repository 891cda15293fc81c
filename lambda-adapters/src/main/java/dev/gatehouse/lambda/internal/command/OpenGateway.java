package dev.gatehouse.lambda.internal.command;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.ClockSource;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import dev.gatehouse.lambda.HandlerOptions;
import dev.gatehouse.lambda.internal.command.Arguments.UsageException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A gateway started as a command line says, with the class loader of its handlers. */
record OpenGateway(ApiGateway gateway, URLClassLoader loader) implements AutoCloseable {

    /**
     * Starts the gateway.
     *
     * @throws UsageException if a file is missing
     * @throws dev.gatehouse.TemplateException if the template can't be run
     */
    static OpenGateway of(Arguments arguments) {
        Path template = arguments.template();
        if (!Files.exists(template)) {
            throw new UsageException("there is no file " + template);
        }
        var loader = new URLClassLoader(urls(arguments.classpath()), OpenGateway.class.getClassLoader());
        var handlers = new HandlerFunctionProvider(HandlerOptions.standard().withLoader(loader));
        var builder =
                ApiGateway.builder().template(template).functions(handlers).time(ClockSource.SYSTEM);
        arguments.functionsAt().ifPresent(builder::functionsAt);
        arguments.pairs("param").forEach(builder::parameter);
        arguments.pairs("value").forEach(builder::value);
        arguments.all("waive").forEach(builder::waive);
        arguments.pairs("env").forEach((variable, value) -> {
            int dot = variable.indexOf('.');
            if (dot < 1) {
                throw new UsageException("--env " + variable + ": write --env FUNCTION.NAME=VALUE");
            }
            builder.environment(variable.substring(0, dot), variable.substring(dot + 1), value);
        });
        return new OpenGateway(builder.start(), loader);
    }

    private static URL[] urls(List<Path> entries) {
        return entries.stream().map(OpenGateway::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        if (!Files.exists(entry)) {
            throw new UsageException("--classpath names " + entry + ", which does not exist");
        }
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UsageException(entry + " can't be on a class path");
        }
    }

    @Override
    public void close() {
        gateway.close();
        try {
            loader.close();
        } catch (IOException e) {
            throw new IllegalStateException("the class path could not be closed", e);
        }
    }
}
