package cx.stewardship.maturity.application;

import cx.stewardship.maturity.application.AnswerRows.Said;
import cx.stewardship.maturity.domain.Answer;
import cx.stewardship.maturity.domain.Campaign;
import cx.stewardship.maturity.domain.Invitation;
import cx.stewardship.maturity.domain.Validation;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Role;
import cx.stewardship.shared.imports.Change;
import cx.stewardship.shared.imports.Undoable.Held;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Takes answers back that came by file, as long as the campaign is open, the respondent has not taken them for their own, and
 * the validator has not decided on a figure that they went into. Scores that counted them are computed anew.
 */
@ApplicationScoped
@AllowedTo({Role.CX_TEAM, Role.ADMIN})
@Transactional
public class UndoingAnswers {

    private Records records;
    private ComputingScores computing;
    private Acting acting;

    @SuppressWarnings("NullAway.Init")
    protected UndoingAnswers() {}

    @Inject
    UndoingAnswers(Records records, ComputingScores computing, Acting acting) {
        this.records = records;
        this.computing = computing;
        this.acting = acting;
    }

    /** Without one of its answers a part is not handed in any more: so it stays as a whole once a figure of it is decided on. */
    public Map<Long, Held> held(Collection<Long> answers) {
        Map<Long, Held> held = new HashMap<>(whyStay(answers, (decided, answer) -> !decided.isEmpty()));
        records.campaigns()
                .dependents(answers)
                .forEach((key, table) -> held.putIfAbsent(key, Held.because("maturity.undo.referred", table)));
        return held;
    }

    public Map<Long, Held> bound(Map<Long, List<Change>> changes) {
        return whyStay(changes.keySet(), (decided, answer) -> decided.contains(answer.quality()));
    }

    private interface Counted {
        /** @param decided qualities on which the validator has decided in the department */
        boolean in(Set<String> decided, Answer answer);
    }

    private Map<Long, Held> whyStay(Collection<Long> answers, Counted counted) {
        Map<Long, Held> held = new HashMap<>();
        Map<String, Set<String>> decided = new HashMap<>();
        Set<Long> seen = new HashSet<>();
        for (Invitation invitation : records.campaigns().withAnswers(answers)) {
            Campaign campaign = campaignOf(invitation);
            if (seen.add(campaign.id())) {
                decided.putAll(decided(campaign));
            }
            Set<String> here = invitation.submittedAt() == null
                    ? Set.of()
                    : decided.getOrDefault(campaign.id() + "/" + invitation.departmentId(), Set.of());
            among(invitation, answers).forEach(answer -> whyStays(campaign, invitation, counted.in(here, answer))
                    .ifPresent(why -> held.put(answer.id(), why)));
        }
        return held;
    }

    /** Qualities that the validator decided on, by campaign and department. */
    private Map<String, Set<String>> decided(Campaign campaign) {
        Map<String, Set<String>> decided = new HashMap<>();
        for (Validation validation : records.campaigns().validations(campaign.id())) {
            decided.computeIfAbsent(campaign.id() + "/" + validation.departmentId(), key -> new HashSet<>())
                    .add(validation.quality());
        }
        return decided;
    }

    private static Optional<Held> whyStays(Campaign campaign, Invitation invitation, boolean decided) {
        if (campaign.state() == Campaign.State.CLOSED) {
            return Optional.of(Held.because("maturity.undo.closed", campaign.name()));
        }
        if (!invitation.isFromFile()) {
            return Optional.of(Held.because("maturity.undo.answeredHere"));
        }
        return decided ? Optional.of(Held.because("maturity.undo.decided", campaign.name())) : Optional.empty();
    }

    public void remove(Collection<Long> answers) {
        Set<Campaign> counted = new HashSet<>();
        for (Invitation invitation : records.campaigns().withAnswers(answers)) {
            if (invitation.submittedAt() != null) {
                counted.add(campaignOf(invitation));
            }
            List<String> gone = among(invitation, answers).stream()
                    .map(Answer::quality)
                    .sorted()
                    .toList();
            invitation.takeBack(gone);
            acting.wrote("import taken back", "invitation", invitation.id(), String.join(", ", gone), null);
            if (invitation.isBegunInVain()) {
                records.campaigns().withdraw(invitation);
            }
        }
        count(counted);
    }

    /** @return those that are as before */
    public Set<Long> restore(Map<Long, List<Change>> changes) {
        Set<Long> restored = new HashSet<>();
        Set<Campaign> counted = new HashSet<>();
        for (Invitation invitation : records.campaigns().withAnswers(changes.keySet())) {
            List<String> written = new ArrayList<>();
            for (Answer answer : among(invitation, changes.keySet())) {
                Said now = Said.of(answer);
                Change.undo(now.fields(), changes.getOrDefault(answer.id(), List.of()))
                        .map(now::told)
                        .ifPresent(said -> {
                            say(invitation, answer.quality(), said);
                            written.add(answer.quality());
                            restored.add(answer.id());
                        });
            }
            if (!written.isEmpty()) {
                written.sort(null);
                acting.wrote("set back", "invitation", invitation.id(), null, String.join(", ", written));
                if (invitation.submittedAt() != null) {
                    counted.add(campaignOf(invitation));
                }
            }
        }
        count(counted);
        return restored;
    }

    private void say(Invitation invitation, String quality, Said said) {
        invitation.answer(
                records.frameworkOf(campaignOf(invitation)),
                quality,
                said.level(),
                said.remark(),
                said.evidence(),
                said.cited(),
                acting.now());
    }

    private void count(Set<Campaign> campaigns) {
        records.campaigns().store();
        campaigns.forEach(computing::countAgain);
    }

    private static List<Answer> among(Invitation invitation, Collection<Long> answers) {
        return invitation.answers().stream()
                .filter(answer -> answers.contains(answer.id()))
                .toList();
    }

    private Campaign campaignOf(Invitation invitation) {
        return Objects.requireNonNull(
                records.campaigns().find(invitation.campaignId()).orElse(null));
    }
}
