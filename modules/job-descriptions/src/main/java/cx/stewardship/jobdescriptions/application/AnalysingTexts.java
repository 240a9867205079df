package cx.stewardship.jobdescriptions.application;

import cx.stewardship.analysis.criterion.CriterionGuard;
import cx.stewardship.analysis.criterion.Examination;
import cx.stewardship.analysis.effect.Effect;
import cx.stewardship.analysis.effect.EffectivenessCheck;
import cx.stewardship.analysis.effect.WindowCounts;
import cx.stewardship.analysis.purpose.Judgement;
import cx.stewardship.analysis.purpose.PurposeJudge;
import cx.stewardship.shared.AllowedTo;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The analysis for whoever sends texts or figures of their own; nothing of it is kept. */
@ApplicationScoped
public class AnalysingTexts {

    /** So many sentences, or weeks, at once. */
    public static final int MOST = 1_000;

    @AllowedTo(Role.EMPLOYEE)
    public List<Judgement> purposes(List<String> sentences) {
        few(sentences.size());
        return sentences.stream().map(PurposeJudge::judge).toList();
    }

    @AllowedTo(Role.EMPLOYEE)
    public Examination criterion(String text) {
        return CriterionGuard.examine(text);
    }

    /** @throws Refusal (invalid) when there are more events than comments, or the agreed ratio is not above 0 and at most 1 */
    @AllowedTo(Role.EMPLOYEE)
    public Effect effectiveness(List<Window> before, List<Window> after, double agreedRatio) {
        few(before.size());
        few(after.size());
        if (before.isEmpty() || after.isEmpty()) {
            throw Refusal.invalid("jobs.analysis.windows");
        }
        if (!(agreedRatio > 0 && agreedRatio <= 1)) {
            throw Refusal.invalid("jobs.analysis.ratio");
        }
        return before.size() == 1 && after.size() == 1
                ? EffectivenessCheck.compare(counts(before.get(0)), counts(after.get(0)), agreedRatio)
                : EffectivenessCheck.compare(
                        before.stream().map(AnalysingTexts::counts).toList(),
                        after.stream().map(AnalysingTexts::counts).toList(),
                        agreedRatio);
    }

    /** Counts as they were sent: not checked yet. */
    public record Window(long events, long total) {}

    private static WindowCounts counts(Window window) {
        if (window.events() < 0 || window.total() < window.events() || window.total() > 1_000_000_000_000L) {
            throw Refusal.invalid("jobs.analysis.counts", window.events(), window.total());
        }
        return new WindowCounts(window.events(), window.total());
    }

    private static void few(int given) {
        if (given > MOST) {
            throw Refusal.invalid("jobs.analysis.tooMany", MOST);
        }
    }
}
