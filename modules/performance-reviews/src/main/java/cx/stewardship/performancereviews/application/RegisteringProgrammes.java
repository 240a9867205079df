package cx.stewardship.performancereviews.application;

import cx.stewardship.performancereviews.domain.Part;
import cx.stewardship.performancereviews.domain.Programme;
import cx.stewardship.performancereviews.domain.Programme.Basis;
import cx.stewardship.performancereviews.domain.Programmes;
import cx.stewardship.performancereviews.domain.Wording;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Programmes are put on the register with what they are given for; whoever calls a survey score something else is told so. */
@ApplicationScoped
@Transactional
public class RegisteringProgrammes {

    private Programmes programmes;
    private Workforce workforce;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected RegisteringProgrammes() {}

    @Inject
    public RegisteringProgrammes(Programmes programmes, Workforce workforce, Acting acting) {
        this.programmes = programmes;
        this.workforce = workforce;
        this.acting = acting;
    }

    @AllowedTo(Role.HR)
    public long register(RegisterProgramme command) {
        if (programmes.named(command.name()).isPresent()) {
            throw Refusal.conflict("reviews.programme.nameTaken", command.name().strip());
        }
        truthful(command.basis(), command.rule());
        Programme programme = new Programme(
                command.name(),
                command.department(),
                command.basis(),
                command.rule(),
                command.reward(),
                command.since(),
                acting.name());
        programmes.add(programme);
        acting.record("registered", "programme", programme.id(), null, programme.name() + ": " + programme.basis());
        return programme.id();
    }

    @AllowedTo(Role.HR)
    public void changeBasis(long id, Basis basis, String rule) {
        Programme programme = programmes.find(id).orElseThrow(Refusal::notFound);
        truthful(basis, rule);
        String before = programme.basis() + ": " + programme.rule();
        programme.changeBasis(basis, rule);
        acting.record("changed the basis of", "programme", id, before, programme.basis() + ": " + programme.rule());
    }

    @AllowedTo(Role.HR)
    public void end(long id, LocalDate day) {
        Programme programme = programmes.find(id).orElseThrow(Refusal::notFound);
        programme.end(day);
        acting.record("ended", "programme", id, null, day.toString());
    }

    private static void truthful(Basis basis, String rule) {
        if (basis != Basis.SURVEY_SCORE) {
            Wording.examine(Part.TARGET, rule).ifPresent(finding -> {
                throw Refusal.invalid("reviews.programme.isSurveyScore", finding.score(), finding.proposal());
            });
        }
    }

    /** @param departmentName null for everyone */
    public record ProgrammeLine(
            long id,
            String name,
            @Nullable String departmentName,
            Basis basis,
            String rule,
            String reward,
            LocalDate since,
            @Nullable LocalDate endedOn,
            boolean flagged)
            implements java.io.Serializable {}

    /** Those that run first, flagged ones on top. */
    @AllowedTo({Role.HR, Role.EXECUTIVE, Role.DEPARTMENT_LEAD})
    public List<ProgrammeLine> all() {
        return programmes.all().stream()
                .map(programme -> new ProgrammeLine(
                        programme.id(),
                        programme.name(),
                        programme.department().map(workforce::departmentName).orElse(null),
                        programme.basis(),
                        programme.rule(),
                        programme.reward(),
                        programme.since(),
                        programme.endedOn().orElse(null),
                        programme.isFlagged()))
                .toList();
    }
}
