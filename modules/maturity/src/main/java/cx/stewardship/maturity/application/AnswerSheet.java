package cx.stewardship.maturity.application;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a respondent sees: the campaign, the department asked about, and each quality with what was answered so far.
 *
 * @param open whether answers are still taken
 */
public record AnswerSheet(
        long invitation,
        String campaign,
        String department,
        LocalDate closesOn,
        boolean open,
        @Nullable Instant submittedAt,
        String about,
        List<String> levelNames,
        List<Item> items)
        implements Serializable {

    /**
     * @param level null as long as none was chosen
     * @param cannotJudge whether the respondent said so
     */
    public record Item(
            String code,
            String name,
            String meaning,
            List<String> questions,
            List<String> anchors,
            @Nullable Integer level,
            boolean cannotJudge,
            @Nullable String remark,
            @Nullable String evidence)
            implements Serializable {

        public boolean done() {
            return level != null || cannotJudge;
        }
    }

    public long answered() {
        return items.stream().filter(Item::done).count();
    }
}
