package cx.stewardship.maturity.application;

import cx.stewardship.maturity.ScoreRef;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Formats;
import cx.stewardship.shared.page.Pages;
import cx.stewardship.shared.text.Texts;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A score as a station of the golden thread: what it is called, and where it is looked at. */
@Dependent
class ScorePlaces {

    private final Records records;
    private final Texts texts;
    private final Formats formats;
    private final Acting acting;

    @Inject
    ScorePlaces(Records records, Texts texts, Formats formats, Acting acting) {
        this.records = records;
        this.texts = texts;
        this.formats = formats;
        this.acting = acting;
    }

    /** As it stands in addresses. @param department null for the whole company */
    String code(@Nullable Long department) {
        return acting.code(department);
    }

    Optional<ThreadNode> describe(ThreadRef ref, ScoreRef score, Actor actor) {
        Campaign campaign = records.campaigns().find(score.campaign().value()).orElse(null);
        Optional<Place> place = find(score.department());
        if (campaign == null
                || campaign.state() == Campaign.State.DRAFT
                || place.isEmpty()
                || !Acting.sees(actor, place.get().department())) {
            return Optional.empty();
        }
        Optional<Quality> quality = records.frameworkOf(campaign).find(score.quality());
        if (quality.isEmpty() || !holds(campaign, place.get().department())) {
            return Optional.empty();
        }
        return Optional.of(new ThreadNode(
                ref,
                texts.get(
                        Pages.locale(),
                        "maturity.thread.title",
                        quality.get().name(),
                        acting.name(place.get().department())),
                detail(campaign, place.get().department(), score.quality()),
                "/maturity/quality?campaign=" + campaign.id() + "&department=" + score.department() + "&quality="
                        + score.quality()));
    }

    private boolean holds(Campaign campaign, @Nullable Long department) {
        return department == null || campaign.departments().contains(department);
    }

    private @Nullable String detail(Campaign campaign, @Nullable Long department, String quality) {
        return records.scores()
                .find(campaign.id(), department, quality)
                .filter(s -> s.supported() != null)
                .map(s -> texts.get(
                        Pages.locale(), "maturity.thread.detail", formats.rate(s.supported()), campaign.name()))
                .orElse(null);
    }

    /** A department's key, or null for the company. */
    record Place(@Nullable Long department) {}

    Optional<Place> find(String code) {
        try {
            return code.equals(acting.code(null))
                    ? Optional.of(new Place(null))
                    : acting.departments().named(code).map(d -> new Place(d.id().value()));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }
}
