package dev.gatehouse.internal.templateimport;

import dev.gatehouse.model.Account;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The latest imports, so that the template of a hundred test classes is imported once; for several threads.
 *
 * <p>An import depends on its request and on the files that it looks at, and on nothing else. So the result of before is
 * the answer if the request is equal and each of these files has the text that it had, or is still missing.
 */
final class RememberedImports {

    /** One for the JVM: what it answers is what an import would come to, so tests can't meet in it. */
    static final RememberedImports OF_THIS_JVM = new RememberedImports();

    /** More than a run of tests alternates between; memory that is needed elsewhere takes them earlier. */
    private static final int MOST = 16;

    private volatile List<SoftReference<Remembered>> latestFirst = List.of();

    /** An import. */
    interface Importing {
        ImportResult load(ImportRequest request);
    }

    /** The result of that import, remembered or new; what it asks for is added to the request's in either case. */
    ImportResult load(ImportRequest request, Optional<Path> assembly, Importing importing) {
        Subject subject = Subject.of(request, assembly);
        Remembered known = find(subject).filter(Remembered::isTrueStill).orElseGet(() -> {
            ImportRequest fresh = request.anew();
            return new Remembered(subject, importing.load(fresh), fresh.asked(), fresh.files());
        });
        request.asked().add(known.asked());
        if (known.isRepeatable()) {
            keep(known);
        }
        return known.result();
    }

    private Optional<Remembered> find(Subject subject) {
        for (SoftReference<Remembered> reference : latestFirst) {
            Remembered remembered = reference.get();
            if (remembered != null && remembered.subject().isSame(subject)) {
                return Optional.of(remembered);
            }
        }
        return Optional.empty();
    }

    private synchronized void keep(Remembered newest) {
        List<SoftReference<Remembered>> kept = new ArrayList<>();
        kept.add(new SoftReference<>(newest));
        for (SoftReference<Remembered> reference : latestFirst) {
            Remembered remembered = reference.get();
            if (remembered != null
                    && kept.size() < MOST
                    && !remembered.subject().isSame(newest.subject())) {
                kept.add(reference);
            }
        }
        latestFirst = List.copyOf(kept);
    }

    /**
     * What is imported: all of the request that tells one import from another.
     *
     * @param assembly the folder that CDK wrote, if it is one
     * @param prefix of the values that it asks for
     */
    private record Subject(
            Optional<Path> assembly,
            String fileName,
            String text,
            Optional<Path> directory,
            ImportOptions options,
            Account account,
            Checks checks,
            String prefix) {

        static Subject of(ImportRequest request, Optional<Path> assembly) {
            return new Subject(
                    assembly,
                    request.fileName(),
                    request.text(),
                    request.directory(),
                    request.options(),
                    request.account(),
                    request.checks(),
                    request.asked().prefix());
        }

        /** Equality; most differ in their text, and the first whole comparison of a JVM takes longer than many imports. */
        boolean isSame(Subject other) {
            return text.hashCode() == other.text.hashCode() && text.equals(other.text) && equals(other);
        }
    }

    /** An import and all that it depended on. */
    private record Remembered(Subject subject, ImportResult result, RequestedValues asked, TextFiles files) {

        boolean isTrueStill() {
            return files.areUnchanged();
        }

        /** Whether another thread would come to the same. */
        boolean isRepeatable() {
            return result.findings().stream()
                    .noneMatch(finding -> finding.message().endsWith(Findings.UNCHECKED));
        }
    }
}
