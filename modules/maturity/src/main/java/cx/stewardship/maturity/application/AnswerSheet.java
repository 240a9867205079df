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

    /** @param level null as long as none was chosen */
    public record Item(
            String code,
            String name,
            String meaning,
            List<String> questions,
            List<String> anchors,
            @Nullable Integer level,
            @Nullable String remark,
            @Nullable String evidence)
            implements Serializable {}

    public long answered() {
        return items.stream().filter(item -> item.level() != null).count();
    }
}
