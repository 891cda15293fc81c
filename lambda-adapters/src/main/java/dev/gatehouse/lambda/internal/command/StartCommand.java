package dev.gatehouse.lambda.internal.command;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.RunningStage;
import dev.gatehouse.TemplateException;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.ExchangeStory;
import dev.gatehouse.lambda.internal.command.Arguments.UsageException;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.StageDefinition;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Serves the APIs of a template until the process is told to end. */
final class StartCommand {

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final Arguments arguments;
    private final Terminal terminal;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    StartCommand(Arguments arguments, Terminal terminal) {
        this.arguments = arguments;
        this.terminal = terminal;
    }

    int run() {
        WatchedFiles files = WatchedFiles.of(watched());
        OpenGateway open = opened();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "gatehouse-stop"));
        try {
            long told = 0;
            while (!ended.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                told = tell(open.gateway(), told);
                if (arguments.has("watch") && files.haveChanged()) {
                    Optional<OpenGateway> next = again(open);
                    told = next.isPresent() ? 0 : told;
                    open = next.orElse(open);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.close();
            terminal.faint("stopped");
            closed.countDown();
        }
        return Main.DONE;
    }

    /** Ends the loop and waits until the ports are closed, while the JVM goes down. */
    private void stop() {
        ended.countDown();
        try {
            closed.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Path> watched() {
        List<Path> watched = new ArrayList<>(arguments.classpath());
        watched.add(arguments.template());
        return watched;
    }

    /** The new gateway; empty where the changed template can't be run, and the one that runs goes on. */
    private Optional<OpenGateway> again(OpenGateway running) {
        terminal.faint("a file changed: restarting");
        try (OpenGateway tried = OpenGateway.of(arguments)) {
            tried.gateway().apis();
        } catch (TemplateException e) {
            terminal.error(e);
            terminal.error("the previous gateway keeps running");
            return Optional.empty();
        }
        running.close();
        return Optional.of(opened());
    }

    private OpenGateway opened() {
        OpenGateway open = OpenGateway.of(arguments);
        ApiGateway gateway = open.gateway();
        var look = new LookCommands(arguments, terminal);
        look.findings(gateway.findings());
        arguments.last("certificate").map(Path::of).ifPresent(file -> write(gateway.certificate(), file));
        serve(gateway);
        look.routes(gateway);
        if (arguments.has("keys")) {
            look.keys(gateway);
        }
        if (arguments.has("tokens")) {
            look.tokens(gateway);
        }
        terminal.faint("Ctrl-C ends it.");
        return open;
    }

    /** Opens a port for each API, and tells the URLs of the stages that are wanted. */
    private void serve(ApiGateway gateway) {
        List<ApiDefinition> apis = arguments
                .last("api")
                .map(name -> List.of(gateway.api(name).definition()))
                .orElseGet(gateway::apis);
        Optional<String> wanted = arguments.last("stage");
        int port = arguments.port();
        boolean served = false;
        for (ApiDefinition api : apis) {
            List<StageDefinition> stages = api.stages().stream()
                    .filter(stage ->
                            wanted.filter(name -> !name.equals(stage.name())).isEmpty())
                    .toList();
            for (StageDefinition stage : stages) {
                RunningStage running = gateway.api(api.logicalId()).stage(stage.name());
                URI url = arguments.has("https") ? running.secureInvokeUrlAt(port) : running.invokeUrlAt(port);
                terminal.headline(api.logicalId() + "  " + url);
            }
            served |= !stages.isEmpty();
            port = port == 0 || stages.isEmpty() ? port : port + 1;
        }
        if (!served) {
            throw new UsageException("no API has a stage " + wanted.orElse("at all"));
        }
    }

    /** For clients of {@code --https}, which don't know the generated certificate. */
    private static void write(X509Certificate certificate, Path file) {
        try {
            String base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(certificate.getEncoded());
            Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
        } catch (IOException | CertificateEncodingException e) {
            throw new IllegalStateException("the certificate can't be written into " + file + ": " + e.getMessage(), e);
        }
    }

    private long tell(ApiGateway gateway, long told) {
        long count = gateway.callCount();
        if (count > told) {
            gateway.callsAfter(told).forEach(this::tell);
        }
        return count;
    }

    private void tell(Exchange exchange) {
        int status = exchange.response().status();
        terminal.call(
                status,
                ExchangeStory.summary(exchange),
                "  " + exchange.latency().toMillis() + " ms");
        if (status >= 400) {
            ExchangeStory.of(exchange).lines().skip(1).forEach(terminal::faint);
        }
    }

    /** Files and folders, and whether something in them changed since somebody asked last. */
    private static final class WatchedFiles {

        private final List<Path> roots;
        private long seen;

        private WatchedFiles(List<Path> roots) {
            this.roots = List.copyOf(roots);
            this.seen = state();
        }

        static WatchedFiles of(List<Path> roots) {
            return new WatchedFiles(roots);
        }

        boolean haveChanged() {
            long now = state();
            boolean changed = now != seen;
            seen = now;
            return changed;
        }

        /** Times and sizes of all files as one number; a file that goes while we look changes it, too. */
        private long state() {
            long state = 17;
            for (Path root : roots) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                        state = 31 * state + file.hashCode();
                        state = 31 * state + Files.getLastModifiedTime(file).toMillis();
                        state = 31 * state + Files.size(file);
                    }
                } catch (IOException | java.io.UncheckedIOException e) {
                    state = 31 * state + 1;
                }
            }
            return state;
        }
    }
}
