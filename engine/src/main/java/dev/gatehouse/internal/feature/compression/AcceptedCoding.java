package dev.gatehouse.internal.feature.compression;

import java.util.Locale;
import java.util.Optional;

/** Reads from an Accept-Encoding header which coding an answer may have. */
final class AcceptedCoding {

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
