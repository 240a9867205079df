package cx.stewardship.maturity.application;

import cx.stewardship.maturity.domain.Answer;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Claim;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Departments.Department;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ExportKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers that count, as a file that comes back in unchanged. Nobody's name is in it: a respondent is a number that only the
 * product can follow. Departments with fewer than {@value Claim#LEAST} who have handed in are left out, as on every page.
 */
@ApplicationScoped
@Transactional
public class AnswersExport implements ExportKind {

    private Records records;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected AnswersExport() {}

    @Inject
    AnswersExport(Records records, Acting acting) {
        this.records = records;
        this.acting = acting;
    }

    @Override
    @AllowedTo(anyone = true)
    public String code() {
        return "answers";
    }

    @Override
    @AllowedTo(anyone = true)
    public Set<Role> readableBy() {
        return Set.of(Role.CX_TEAM);
    }

    /** The answers of one campaign, and after it those of the next. */
    @Override
    @AllowedTo(Role.CX_TEAM)
    public Portion portion(String after) {
        long last = after.isEmpty() ? 0 : Long.parseLong(after);
        List<Campaign> next = records.campaigns().all().stream()
                .filter(campaign -> campaign.id() > last)
                .sorted(Comparator.comparing(Campaign::id))
                .toList();
        return next.isEmpty()
                ? Portion.all(List.of())
                : new Portion(
                        rows(next.get(0)),
                        next.size() == 1 ? null : Long.toString(next.get(0).id()));
    }

    private List<Map<String, @Nullable Object>> rows(Campaign campaign) {
        Map<Long, Department> departments =
                acting.departments().all().stream().collect(Collectors.toMap(d -> d.id().value(), d -> d));
        Map<Long, List<Invitation>> handedIn = records.campaigns().invitations(campaign.id()).stream()
                .filter(invitation -> invitation.submittedAt() != null)
                .collect(Collectors.groupingBy(Invitation::departmentId));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        handedIn.forEach((id, invitations) -> {
            Department department = departments.get(id);
            if (department != null && invitations.size() >= Claim.LEAST) {
                invitations.stream()
                        .sorted(Comparator.comparing(Invitation::id))
                        .forEach(invitation -> invitation.answers().stream()
                                .sorted(Comparator.comparing(Answer::quality))
                                .forEach(answer -> rows.add(row(campaign, invitation, department.code(), answer))));
            }
        });
        return rows;
    }

    private static Map<String, @Nullable Object> row(
            Campaign campaign, Invitation invitation, String department, Answer answer) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("campaign", campaign.name());
        row.put("respondent", AnswerRows.NUMBERED + invitation.id());
        row.put("department", department);
        row.put("quality", answer.quality());
        row.put("level", answer.level().map(String::valueOf).orElse(AnswerRows.CANNOT_JUDGE));
        row.put("remark", answer.remark());
        row.put("evidence", answer.evidence());
        return row;
    }
}
