package cx.stewardship.maturity.application;

import cx.stewardship.maturity.application.AnswerRows.Level;
import cx.stewardship.maturity.application.AnswerRows.Said;
import cx.stewardship.maturity.application.AnswerRows.Sheet;
import cx.stewardship.maturity.application.AnswerRows.Taken;
import cx.stewardship.maturity.domain.AnsweringRefused;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Framework;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.maturity.domain.Quality;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.DepartmentId;
import cx.stewardship.shared.Departments;
import cx.stewardship.shared.People;
import cx.stewardship.shared.People.Person;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.ImportContext;
import cx.stewardship.shared.imports.ImportRow;
import cx.stewardship.shared.imports.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers from files. One is known by campaign, respondent and quality. What somebody answered here is never changed by a
 * file; a respondent for whom every quality is answered has handed in.
 */
@ApplicationScoped
@Transactional
public class TakingAnswers {

    private static final int LONGEST_REMARK = 4_000;
    private static final int LONGEST_EVIDENCE = 2_000;

    private Records records;
    private People people;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected TakingAnswers() {}

    @Inject
    TakingAnswers(Records records, People people, Acting acting) {
        this.records = records;
        this.people = people;
        this.acting = acting;
    }

    /** @return an outcome for each row, in their order */
    @AllowedTo({Role.CX_TEAM, Role.ADMIN})
    public List<RowOutcome> take(List<ImportRow> rows, ImportContext context) {
        Batch batch = new Batch(rows);
        List<Taken> taken = new ArrayList<>();
        for (ImportRow row : rows) {
            taken.add(batch.take(row));
        }
        if (!context.dryRun()) {
            batch.sheets.values().stream()
                    .filter(sheet -> sheet.touched)
                    .forEach(sheet -> write(sheet, context.importId()));
            records.campaigns().store();
        }
        return taken.stream().map(Taken::outcome).toList();
    }

    /** One call's rows, with all they are judged by looked up once. */
    private final class Batch {
        private final Map<String, Campaign> campaigns = new HashMap<>();
        private final Map<String, Person> respondents;
        private final Map<Long, Invitation> byNumber = new HashMap<>();
        private final Map<String, Departments.Department> departments = new HashMap<>();
        private final Map<String, Invitation> byPerson = new HashMap<>();
        private final Map<String, Sheet> sheets = new LinkedHashMap<>();

        Batch(List<ImportRow> rows) {
            Set<String> names = new HashSet<>();
            Set<String> numbers = new HashSet<>();
            Set<Long> invited = new HashSet<>();
            for (ImportRow row : rows) {
                row.text("campaign").map(AnswerRows::normal).ifPresent(names::add);
                row.text("respondent").ifPresent(text -> AnswerRows.numbered(text)
                        .ifPresentOrElse(invited::add, () -> numbers.add(text)));
            }
            respondents = people.withEmployeeNumbers(numbers);
            acting.departments().all().forEach(d -> departments.put(AnswerRows.normal(d.name()), d));
            acting.departments().all().forEach(d -> departments.put(AnswerRows.normal(d.code()), d));
            List<Long> asked =
                    respondents.values().stream().map(p -> p.id().value()).toList();
            for (Campaign campaign : records.campaigns().all()) {
                String name = AnswerRows.normal(campaign.name());
                if (names.contains(name) && campaigns.putIfAbsent(name, campaign) == null) {
                    records.campaigns()
                            .invitations(campaign.id(), asked)
                            .forEach(i -> byPerson.put(campaign.id() + "/" + i.personId(), i));
                }
            }
            records.campaigns().invitations(invited).forEach(i -> byNumber.put(i.id(), i));
        }

        Taken take(ImportRow row) {
            Found found = find(row);
            Sheet sheet = found.sheet();
            if (sheet == null) {
                return Taken.nothing(found.rejected());
            }
            Framework framework = sheet.framework;
            String named = row.text("quality").orElse("");
            String chosen = row.text("level").orElse("");
            Optional<Quality> quality = AnswerRows.quality(framework, named);
            if (quality.isEmpty()) {
                return rejected("quality", "maturity.answer.unknownQuality", named);
            }
            Optional<Level> level = AnswerRows.level(framework, chosen);
            if (level.isEmpty()) {
                return rejected("level", "maturity.import.level", chosen);
            }
            return tooLong(row, "remark", LONGEST_REMARK)
                    .or(() -> tooLong(row, "evidence", LONGEST_EVIDENCE))
                    .map(Taken::nothing)
                    .orElseGet(() -> say(sheet, quality.get(), level.get().value(), row));
        }

        private Taken rejected(String field, String reason, Object... arguments) {
            return Taken.nothing(RowOutcome.rejected(field, reason, arguments));
        }

        private Taken say(Sheet sheet, Quality quality, @Nullable Integer level, ImportRow row) {
            Said before = sheet.said.get(quality.code());
            Said now = Said.of(before, level, row);
            if (now.equals(before)) {
                return Taken.nothing(RowOutcome.UNCHANGED);
            }
            try {
                sheet.campaign.takesAnswers(acting.today());
            } catch (AnsweringRefused refused) {
                return rejected("campaign", refused.key(), refused.arguments().toArray());
            }
            if (!sheet.openToFiles) {
                return rejected("respondent", "maturity.import.answeredHere");
            }
            sheet.said.put(quality.code(), now);
            sheet.touched = true;
            RowOutcome said = before == null ? RowOutcome.ADDED : RowOutcome.changed(0, before.changesTo(now));
            return new Taken(said, sheet, quality.code());
        }

        private Found find(ImportRow row) {
            String respondent = row.text("respondent").orElse("");
            Optional<Invitation> numbered = AnswerRows.numbered(respondent).map(byNumber::get);
            String name = row.text("campaign").orElse("");
            Campaign campaign = numbered.flatMap(i -> records.campaigns().find(i.campaignId()))
                    .orElse(campaigns.get(AnswerRows.normal(name)));
            if (campaign == null || !AnswerRows.normal(campaign.name()).equals(AnswerRows.normal(name))) {
                return Found.rejected("campaign", "maturity.import.noCampaign", name);
            }
            Person person = respondents.get(respondent);
            if (numbered.isEmpty() && person == null) {
                return Found.rejected("respondent", "maturity.import.noRespondent", respondent);
            }
            long id = numbered.map(Invitation::personId)
                    .orElseGet(() -> person == null ? 0 : person.id().value());
            Invitation invitation = numbered.orElse(byPerson.get(campaign.id() + "/" + id));
            return inDepartment(row, campaign, id, invitation, person == null ? null : person.department());
        }

        /** The department that the row says, or that the respondent was asked about, or works in. */
        private Found inDepartment(
                ImportRow row,
                Campaign campaign,
                long person,
                @Nullable Invitation invitation,
                @Nullable DepartmentId home) {
            String said = row.text("department").orElse("");
            Departments.Department named = departments.get(AnswerRows.normal(said));
            if (!said.isEmpty() && named == null) {
                return Found.rejected("department", "maturity.import.noDepartment", said);
            }
            Long asked = invitation == null ? null : Long.valueOf(invitation.departmentId());
            Long department = named != null ? Long.valueOf(named.id().value()) : asked;
            if (department == null && home != null) {
                department = home.value();
            }
            if (department == null || !campaign.departments().contains(department)) {
                return Found.rejected("department", "maturity.import.notAsked", said, campaign.name());
            }
            String key = campaign.id() + "/" + person;
            Sheet sheet = sheets.get(key);
            if (sheet == null) {
                sheet = new Sheet(campaign, records.frameworkOf(campaign), person, department, invitation);
                if (asked == null || asked.equals(department)) {
                    sheets.put(key, sheet);
                }
            }
            if ((asked != null && !asked.equals(department)) || sheet.department != department) {
                return Found.rejected("department", "maturity.import.otherDepartment", said);
            }
            return new Found(sheet, RowOutcome.UNCHANGED);
        }
    }

    /** @param rejected why there is no sheet; of no meaning when there is one */
    private record Found(@Nullable Sheet sheet, RowOutcome rejected) {
        static Found rejected(String field, String reason, Object... arguments) {
            return new Found(null, RowOutcome.rejected(field, reason, arguments));
        }
    }

    private static Optional<RowOutcome> tooLong(ImportRow row, String field, int most) {
        return row.text(field).orElse("").length() > most
                ? Optional.of(RowOutcome.rejected(field, "maturity.import.tooLong", most))
                : Optional.empty();
    }

    private void write(Sheet sheet, long importId) {
        Invitation invitation = sheet.invitation;
        if (invitation == null) {
            invitation = new Invitation(sheet.campaign.id(), sheet.person, sheet.department);
            invitation.askedBy(importId);
            records.campaigns().invite(invitation);
            sheet.invitation = invitation;
        }
        List<String> written = new ArrayList<>();
        for (Map.Entry<String, Said> entry : sheet.said.entrySet()) {
            Said said = entry.getValue();
            boolean same = invitation
                    .answerTo(entry.getKey())
                    .map(answer -> Said.of(answer).equals(said))
                    .orElse(false);
            if (!same) {
                invitation.answer(
                        sheet.framework,
                        entry.getKey(),
                        said.level(),
                        said.remark(),
                        said.evidence(),
                        said.cited(),
                        acting.now());
                written.add(entry.getKey() + " " + (said.level() == null ? "–" : said.level()));
            }
        }
        invitation.cameByFile(true);
        written.sort(null);
        acting.wrote("took over", "invitation", invitation.id(), null, String.join(", ", written));
        handIn(sheet, invitation);
    }

    private void handIn(Sheet sheet, Invitation invitation) {
        boolean complete = sheet.framework.qualities().stream()
                .allMatch(q -> invitation.answerTo(q.code()).isPresent());
        if (complete && invitation.submittedAt() == null) {
            invitation.submit(sheet.framework, acting.now());
            acting.wrote("handed in", "invitation", invitation.id(), null, sheet.campaign.name());
        }
    }
}
