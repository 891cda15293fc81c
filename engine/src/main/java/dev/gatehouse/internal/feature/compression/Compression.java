package dev.gatehouse.internal.feature.compression;

import dev.gatehouse.events.GateName;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.RestDefinition;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Expands requests that come compressed, and compresses answers from a size on if the API says so.
 *
 * <p>The Content-Encoding header of a request stays; an answer that has one, or that
 * is a stream, is left alone.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html">
 *     Payload compression (read 2026-11-22)</a>
 */
public final class Compression implements Gate<ReceivedCall, ReceivedCall, HttpResponse> {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final GateName GATE = GateName.COMPRESSION;

    private final OptionalInt minimum;

    private Compression(OptionalInt minimum) {
        this.minimum = minimum;
    }

    /** The gate of an API. */
    public static Gate<ReceivedCall, ReceivedCall, HttpResponse> gate(RestDefinition definition) {
        return new Compression(definition.minimumCompressionSize());
    }

    @Override
    public Answer<HttpResponse> pass(ReceivedCall received, Responder<ReceivedCall, HttpResponse> next) {
        HttpRequest request = received.request();
        Optional<String> codings = request.headers().first("content-encoding");
        if (codings.isEmpty() || request.body().isEmpty()) {
            return compressed(received, next.answer(received));
        }
        Optional<Body> expanded = expanded(request.body(), codings.get());
        if (expanded.isEmpty()) {
            return received.refuse(
                    GatewayResponseType.UNSUPPORTED_MEDIA_TYPE, GATE, "the body is not encoded as " + codings.get());
        }
        if (expanded.get().length() > LARGEST) {
            return received.refuse(
                    GatewayResponseType.REQUEST_TOO_LARGE, GATE, "the body expands to more than " + LARGEST + " bytes");
        }
        return compressed(received, next.answer(received.with(request.withBody(expanded.get()))));
    }

    @Override
    public boolean mayWait(ExpectedCall call) {
        return false;
    }

    // codings are listed in the order in which they were applied
    private static Optional<Body> expanded(Body body, String codings) {
        String[] names = codings.split(",", -1);
        Body expanded = body;
        try {
            for (int i = names.length - 1; i >= 0; i--) {
                Optional<Coding> coding = Coding.named(names[i].strip());
                if (coding.isEmpty()) {
                    return Optional.empty();
                }
                expanded = expanded.isEmpty() ? expanded : coding.get().expanded(expanded, LARGEST);
            }
            return Optional.of(expanded);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Answer<HttpResponse> compressed(ReceivedCall received, Answer<HttpResponse> answer) {
        Optional<Coding> coding = minimum.isEmpty()
                ? Optional.empty()
                : received.request().headers().first("accept-encoding").flatMap(AcceptedCoding::of);
        return coding.map(wanted -> answer.map(response -> compressed(response, wanted)))
                .orElse(answer);
    }

    private HttpResponse compressed(HttpResponse response, Coding coding) {
        if (response.body().isProduced()
                || response.body().isEmpty()
                || response.body().length() < minimum.orElse(0)
                || response.headers().has("content-encoding")) {
            return response;
        }
        return new HttpResponse(
                response.status(),
                response.headers().plus("Content-Encoding", coding.toString()),
                coding.compressed(response.body()));
    }

    /** Reads from an Accept-Encoding header which coding an answer may have. */
    private static final class AcceptedCoding {

        private AcceptedCoding() {}

        /** The coding that the client wants most; empty if that is none of ours, or not named at all. */
        static Optional<Coding> of(String acceptEncoding) {
            double best = 0;
            Optional<Coding> chosen = Optional.empty();
            for (String part : acceptEncoding.split(",", -1)) {
                String[] pieces = part.strip().toLowerCase(Locale.ROOT).split(";", 2);
                double weight = pieces.length == 1 ? 1 : weight(pieces[1].strip());
                Optional<Coding> coding = Coding.named(pieces[0].strip());
                if (weight > best || weight == best && weight > 0 && chosen.isEmpty()) {
                    best = weight;
                    chosen = coding;
                }
            }
            return chosen.filter(coding -> coding != Coding.IDENTITY);
        }

        private static double weight(String parameter) {
            try {
                return parameter.startsWith("q=") ? Double.parseDouble(parameter.substring(2)) : 1;
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }
}
