package cx.stewardship.maturity.application;

import cx.stewardship.maturity.CampaignId;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Claim;
import cx.stewardship.maturity.domain.Estimating;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.maturity.domain.Validation;
import cx.stewardship.shared.Actor;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.People;
import cx.stewardship.shared.PersonId;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows campaigns, how far their answers are, and what waits for the validator. */
@ApplicationScoped
public class ReadingCampaigns {

    private Records records;
    private People people;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected ReadingCampaigns() {}

    @Inject
    ReadingCampaigns(Records records, People people, Acting acting) {
        this.records = records;
        this.people = people;
        this.acting = acting;
    }

    /** @param isValidator whether the one who looks is the validator */
    public record CampaignView(
            CampaignLine line,
            String validator,
            boolean isValidator,
            boolean mayManage,
            boolean answersOver,
            List<DepartmentProgress> departments,
            List<Figure> figures)
            implements Serializable {

        public long waiting() {
            return figures.stream().filter(Figure::waits).count();
        }

        /** How many figures of a department wait for the validator. */
        public long waiting(String department) {
            return figures.stream()
                    .filter(f -> f.department().equals(department) && f.waits())
                    .count();
        }

        /** Before it opens: departments that will have no figure, because fewer than {@value Claim#LEAST} are asked there. */
        public List<DepartmentProgress> tooFewAsked() {
            return line.state() != Campaign.State.DRAFT
                    ? List.of()
                    : departments.stream()
                            .filter(each -> each.invited() < Claim.LEAST)
                            .toList();
        }
    }

    /** How many of a department were asked and have handed in. */
    public record DepartmentProgress(String code, String name, int invited, int begun, int handedIn)
            implements Serializable {
        public double share() {
            return invited == 0 ? 0 : (double) handedIn / invited;
        }
    }

    /**
     * A department's figure as the validator sees it.
     *
     * @param claimed null with fewer than {@value Claim#LEAST} answers
     * @param remarks what respondents wrote, without names; empty with too few answers
     */
    public record Figure(
            String department,
            String departmentName,
            String quality,
            String qualityName,
            int answers,
            @Nullable Double claimed,
            @Nullable Double validated,
            @Nullable String reason,
            List<String> remarks)
            implements Serializable {

        /** Whether it has enough answers and nobody has decided on it. */
        public boolean waits() {
            return claimed != null && validated == null;
        }
    }

    /** All campaigns, the one that began last first. */
    @AllowedTo({Role.CX_TEAM, Role.EXECUTIVE})
    @Transactional
    public List<CampaignLine> all() {
        return records.campaigns().all().stream().map(this::line).toList();
    }

    /** Whether the one who looks may set up campaigns and bring in frameworks. */
    @AllowedTo({Role.CX_TEAM, Role.EXECUTIVE})
    @Transactional
    public boolean mayManage() {
        return acting.actor().is(Role.CX_TEAM);
    }

    /** @throws Refusal (not found) for anyone but the CX team, executives and the campaign's validator */
    @AllowedTo(Role.EMPLOYEE)
    @Transactional
    public CampaignView view(CampaignId id) {
        Campaign campaign = records.campaign(id);
        Actor actor = acting.actor();
        boolean isValidator = actor.isPerson(new PersonId(campaign.validatorId()));
        if (!Acting.seesAll(actor) && !isValidator) {
            throw Refusal.notFound();
        }
        List<Invitation> invitations = records.campaigns().invitations(campaign.id());
        return new CampaignView(
                line(campaign),
                people.find(new PersonId(campaign.validatorId()))
                        .map(People.Person::name)
                        .orElse("–"),
                isValidator,
                actor.is(Role.CX_TEAM),
                acting.today().isAfter(campaign.closesOn()),
                progress(campaign, invitations),
                figures(campaign, invitations));
    }

    private CampaignLine line(Campaign campaign) {
        List<Invitation> invitations = records.campaigns().invitations(campaign.id());
        return new CampaignLine(
                new CampaignId(campaign.id()),
                campaign.name(),
                campaign.state(),
                campaign.opensOn(),
                campaign.closesOn(),
                records.frameworkOf(campaign).name(),
                invitations.size(),
                (int) invitations.stream().filter(i -> i.submittedAt() != null).count());
    }

    private List<DepartmentProgress> progress(Campaign campaign, List<Invitation> invitations) {
        return acting.among(campaign.departments()).stream()
                .map(department -> {
                    List<Invitation> here = invitations.stream()
                            .filter(i -> i.departmentId() == department.id().value())
                            .toList();
                    return new DepartmentProgress(
                            department.code(),
                            department.name(),
                            here.size(),
                            (int) here.stream()
                                    .filter(i -> !i.answers().isEmpty())
                                    .count(),
                            (int) here.stream()
                                    .filter(i -> i.submittedAt() != null)
                                    .count());
                })
                .toList();
    }

    private List<Figure> figures(Campaign campaign, List<Invitation> invitations) {
        Framework framework = records.frameworkOf(campaign);
        List<Validation> validations = records.campaigns().validations(campaign.id());
        List<Figure> figures = new ArrayList<>();
        for (Departments.Department department : acting.among(campaign.departments())) {
            List<Invitation> here = invitations.stream()
                    .filter(i -> i.departmentId() == department.id().value() && i.submittedAt() != null)
                    .toList();
            for (Quality quality : framework.qualities()) {
                figures.add(figure(department, quality, here, validations));
            }
        }
        return figures;
    }

    private static Figure figure(
            Departments.Department department, Quality quality, List<Invitation> here, List<Validation> validations) {
        Claim claim = Estimating.claim(here.stream()
                .flatMap(i -> i.answerTo(quality.code()).stream())
                .flatMap(answer -> answer.level().stream())
                .toList());
        Validation validation = validations.stream()
                .filter(v -> v.departmentId() == department.id().value()
                        && v.quality().equals(quality.code()))
                .findFirst()
                .orElse(null);
        return new Figure(
                department.code(),
                department.name(),
                quality.code(),
                quality.name(),
                claim.answers(),
                claim.mean().isPresent() ? claim.mean().getAsDouble() : null,
                validation == null ? null : validation.level(),
                validation == null ? null : validation.reason(),
                claim.mean().isEmpty() ? List.of() : remarks(here, quality.code()));
    }

    private static List<String> remarks(List<Invitation> here, String quality) {
        return here.stream()
                .flatMap(i -> i.answerTo(quality).stream())
                .flatMap(answer -> java.util.Optional.ofNullable(answer.remark()).stream())
                .sorted()
                .toList();
    }
}
