package cx.stewardship.imports.folder;

import cx.stewardship.imports.application.ImportView;
import cx.stewardship.imports.application.ReadingImports;
import cx.stewardship.imports.application.StartImport;
import cx.stewardship.imports.application.StartingImports;
import cx.stewardship.imports.domain.SentFile;
import cx.stewardship.imports.intake.Kinds;
import cx.stewardship.imports.reading.Mapping;
import cx.stewardship.imports.reading.Surveyor;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.CurrentActor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ImportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Brings taken files in by the use cases that everybody uses. Who acts is nobody's account but the folder itself, with the
 * roles of those who may bring in this kind of data and with no other.
 */
@ApplicationScoped
public class FolderIntake {

    private StartingImports starting;
    private ReadingImports reading;
    private Kinds kinds;
    private CurrentActor actor;

    @SuppressWarnings("NullAway.Init")
    protected FolderIntake() {}

    @Inject
    public FolderIntake(StartingImports starting, ReadingImports reading, Kinds kinds, CurrentActor actor) {
        this.starting = starting;
        this.reading = reading;
        this.kinds = kinds;
        this.actor = actor;
    }

    List<String> kinds() {
        return kinds.codes();
    }

    /** The import that takes this file, if it was begun. */
    Optional<ImportView> of(Claim claim) {
        return as(claim, () -> reading.ofClaim(claim.id()));
    }

    /** @throws Refusal when the file cannot be taken as it is */
    void begin(Claim claim) {
        as(claim, () -> {
            if (claim.kind().isEmpty()) {
                throw Refusal.invalid("imports.folder.noKind", String.join(", ", kinds.codes()));
            }
            if (kinds.find(claim.kind()).isEmpty()) {
                throw Refusal.invalid("imports.kind.unknown", claim.kind(), String.join(", ", kinds.codes()));
            }
            SentFile file = received(claim);
            boolean begun = false;
            try {
                starting.startClaimed(
                        new StartImport(claim.kind(), claim.source(), file, Surveyor.Hints.NONE, Mapping.NONE, false),
                        claim.id());
                begun = true;
            } finally {
                if (!begun) {
                    starting.discard(file);
                }
            }
            return true;
        });
    }

    private SentFile received(Claim claim) {
        try (InputStream content = Files.newInputStream(claim.file())) {
            return starting.receive(claim.kind(), claim.name(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ReadingImports.Group> rejectGroups(Claim claim, ImportView run) {
        return as(claim, () -> reading.rejectGroups(run.id()));
    }

    void writeRejects(Claim claim, ImportView run, Writer out) {
        as(claim, () -> {
            reading.writeRejects(run.id(), Locale.ENGLISH, out);
            return true;
        });
    }

    private <T> T as(Claim claim, Supplier<T> work) {
        return actor.as(acting(claim.kind()), work);
    }

    /** Least right: not an administrator where another role will do. */
    private Actor acting(String kind) {
        Set<Role> allowed =
                new HashSet<>(kinds.find(kind).map(ImportKind::allowedTo).orElse(Set.of()));
        if (allowed.size() > 1) {
            allowed.remove(Role.ADMIN);
        }
        allowed.add(Role.EMPLOYEE);
        return new Actor("watched-folder", "Watched folder", null, null, allowed, Set.of());
    }
}
