package cx.stewardship.maturity.application;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.ScoreRef;
import cx.stewardship.maturity.domain.Answer;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.CapRule;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.maturity.domain.Score;
import cx.stewardship.maturity.domain.Validation;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Departments.Department;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.indicator.Reading;
import cx.stewardship.shared.thread.ThreadNode;
import cx.stewardship.shared.thread.ThreadRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows what one score is made of: answers, validation, live figures with the rule that capped, and where they lead. */
@ApplicationScoped
public class ReadingQuality {

    private static final int EVIDENCE = 10;
    /** For so many objects the way back to a customer's words is shown at once; the others lead there by their own page. */
    private static final int WITH_WORDS = 3;

    private Records records;
    private ReadingMaturity maturity;
    private Following following;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected ReadingQuality() {}

    @Inject
    ReadingQuality(Records records, ReadingMaturity maturity, Following following, Acting acting) {
        this.records = records;
        this.maturity = maturity;
        this.following = following;
        this.acting = acting;
    }

    /** @throws Refusal (not found) when it does not exist or lies outside the actor's departments */
    @AllowedTo({Role.EXECUTIVE, Role.CX_TEAM, Role.DEPARTMENT_LEAD})
    @Transactional
    public QualityView view(ScoreRef ref) {
        Long department = acting.departmentOf(ref.department());
        Overview overview = maturity.overview(Optional.of(ref.campaign())).orElseThrow(Refusal::notFound);
        Campaign campaign = records.campaign(ref.campaign());
        Quality quality = overview.framework().get(ref.quality());
        Score score = find(campaign, department, ref.quality()).orElseThrow(Refusal::notFound);
        Optional<Validation> validation = validation(campaign, department, ref.quality());
        return new QualityView(
                ref,
                campaign.name(),
                acting.name(department),
                quality,
                overview.framework().levels(),
                score,
                validation.map(Validation::by).orElse(null),
                validation.map(Validation::at).orElse(null),
                validation.map(Validation::reason).orElse(null),
                figures(campaign, department, overview.framework(), quality, score),
                remarks(campaign, department, score),
                history(overview, department, ref),
                others(campaign, department, ref),
                overview.asOf());
    }

    private Optional<Score> find(Campaign campaign, @Nullable Long department, String quality) {
        return records.scores().find(campaign.id(), department, quality);
    }

    private Optional<Validation> validation(Campaign campaign, @Nullable Long department, String quality) {
        return records.campaigns().validations(campaign.id()).stream()
                .filter(v -> department != null && v.departmentId() == department)
                .filter(v -> v.quality().equals(quality))
                .findFirst();
    }

    private List<QualityView.Figure> figures(
            Campaign campaign, @Nullable Long department, Framework framework, Quality quality, Score score) {
        Map<String, Reading> readings = records.scores().readings(campaign.id(), department);
        List<QualityView.Figure> figures = new ArrayList<>();
        for (CapRule rule : quality.caps()) {
            Reading reading = readings.get(rule.indicator());
            boolean caps = score.capped()
                    && score.cap() != null
                    && score.cap().indicator().equals(rule.indicator());
            figures.add(new QualityView.Figure(
                    rule.indicator(),
                    framework.indicatorName(rule.indicator()),
                    framework.indicators().stream().anyMatch(i -> i.code().equals(rule.indicator()) && i.moreIsWorse()),
                    Optional.ofNullable(reading),
                    rule,
                    reading != null && rule.hasData(reading),
                    caps,
                    reading == null ? List.of() : evidence(reading)));
        }
        figures.sort(Comparator.comparing(figure -> !figure.caps()));
        return figures;
    }

    private List<QualityView.Evidence> evidence(Reading reading) {
        Actor actor = acting.actor();
        List<QualityView.Evidence> evidence = new ArrayList<>();
        for (ThreadRef ref : reading.evidence().stream().limit(EVIDENCE).toList()) {
            following.describe(ref, actor).ifPresent(node -> {
                ThreadNode words = evidence.size() < WITH_WORDS
                        ? following.words(ref, actor).orElse(null)
                        : null;
                evidence.add(new QualityView.Evidence(node, words));
            });
        }
        return evidence;
    }

    private List<QualityView.Remark> remarks(Campaign campaign, @Nullable Long department, Score score) {
        if (score.claim().mean().isEmpty()) {
            return List.of();
        }
        return records.campaigns().invitations(campaign.id()).stream()
                .filter(i -> i.submittedAt() != null && (department == null || i.departmentId() == department))
                .flatMap(i -> i.answerTo(score.quality()).stream())
                .filter(answer -> answer.remark() != null)
                .map(this::remark)
                .sorted(Comparator.comparing(QualityView.Remark::level, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(QualityView.Remark::text))
                .toList();
    }

    private QualityView.Remark remark(Answer answer) {
        return new QualityView.Remark(
                answer.level().orElse(null),
                Objects.requireNonNull(answer.remark()),
                answer.evidence(),
                answer.cited().flatMap(ref -> following.describe(ref, acting.actor())));
    }

    private List<QualityView.Then> history(Overview overview, @Nullable Long department, ScoreRef ref) {
        List<QualityView.Then> history = new ArrayList<>();
        for (Overview.Point point : overview.trend()) {
            records.scores().of(point.campaign()).stream()
                    .filter(s -> Objects.equals(s.department(), department)
                            && s.quality().equals(ref.quality()))
                    .findFirst()
                    .ifPresent(score -> history.add(new QualityView.Then(
                            new ScoreRef(new CampaignId(point.campaign()), ref.department(), ref.quality()),
                            point.name(),
                            score)));
        }
        return history;
    }

    private List<QualityView.Other> others(Campaign campaign, @Nullable Long department, ScoreRef ref) {
        Actor actor = acting.actor();
        List<Score> scores = records.scores().of(campaign.id());
        return acting.among(campaign.departments()).stream()
                .filter(d -> !Objects.equals(d.id().value(), department) && Acting.sees(actor, d.id().value()))
                .flatMap(d -> scores.stream()
                        .filter(s -> Objects.equals(s.department(), d.id().value())
                                && s.quality().equals(ref.quality()))
                        .map(s -> other(d, s, ref)))
                .toList();
    }

    private static QualityView.Other other(Department department, Score score, ScoreRef ref) {
        return new QualityView.Other(
                new ScoreRef(ref.campaign(), department.code(), ref.quality()), department.name(), score);
    }
}
