package cx.stewardship.maturity.application;

import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.FrameworkEdition;
import cx.stewardship.maturity.domain.FrameworkFormat;
import cx.stewardship.maturity.domain.FrameworkRefused;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Frameworks come in and go out as texts. */
@ApplicationScoped
public class BringingInFrameworks {

    private Records records;
    private FrameworkFormat format;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected BringingInFrameworks() {}

    @Inject
    BringingInFrameworks(Records records, FrameworkFormat format, Acting acting) {
        this.records = records;
        this.format = format;
        this.acting = acting;
    }

    /** An edition with what it says. */
    public record Edition(long id, Framework framework, java.time.Instant addedAt) {}

    /** All editions, the newest version of each first. */
    @AllowedTo({Role.CX_TEAM, Role.EXECUTIVE})
    @Transactional
    public List<Edition> all() {
        return records.frameworks().all().stream().map(this::edition).toList();
    }

    private Edition edition(FrameworkEdition edition) {
        return new Edition(edition.id(), records.frameworks().read(edition), edition.addedAt());
    }

    /**
     * Keeps a text as a new edition. The same text again changes nothing.
     *
     * @throws FrameworkRefused when it is no framework, or the version exists with other words
     */
    @AllowedTo(Role.CX_TEAM)
    @Transactional
    public Edition bringIn(String text) {
        Framework framework = format.read(text);
        Optional<FrameworkEdition> same = records.frameworks().all().stream()
                .filter(e -> e.code().equals(framework.code()) && e.version().equals(framework.version()))
                .findFirst();
        if (same.isPresent()) {
            if (!records.frameworks().read(same.get()).equals(framework)) {
                throw FrameworkRefused.versionExists(framework.code(), framework.version());
            }
            return edition(same.get());
        }
        FrameworkEdition edition = new FrameworkEdition(framework, text, acting.now());
        records.frameworks().add(edition);
        acting.wrote("brought in", "framework", framework.code() + " " + framework.version(), null, framework.name());
        return edition(edition);
    }

    /**
     * The text as it was brought in.
     *
     * @param version empty for the newest
     * @throws Refusal (not found) when there is none
     */
    @AllowedTo({Role.CX_TEAM, Role.EXECUTIVE})
    @Transactional
    public String text(String code, Optional<String> version) {
        return records.frameworks().all().stream()
                .filter(e -> e.code().equals(code))
                .filter(e -> version.isEmpty() || e.version().equals(version.get()))
                .findFirst()
                .orElseThrow(Refusal::notFound)
                .text();
    }
}
