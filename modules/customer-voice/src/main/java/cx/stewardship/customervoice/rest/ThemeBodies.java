package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.ThemeId;
import cx.stewardship.customervoice.ThemeUses;
import cx.stewardship.customervoice.application.MergeThemes;
import cx.stewardship.customervoice.application.SplitTheme;
import cx.stewardship.customervoice.application.SplittingThemes;
import cx.stewardship.customervoice.application.ThemeFigures;
import cx.stewardship.customervoice.application.ThemePreview;
import cx.stewardship.customervoice.application.UndoingThemeWork;
import cx.stewardship.customervoice.domain.Groups;
import cx.stewardship.customervoice.domain.Proposals.Proposal;
import cx.stewardship.shared.Refusal;
import cx.stewardship.shared.page.Pages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes in and out over REST when themes are changed. */
final class ThemeBodies {

    private ThemeBodies() {}

    private static String reason(Refusal refusal) {
        return Pages.text(refusal);
    }

    /** A theme to be made. @param department by code or name */
    public record NewTheme(
            @Nullable String department,
            @Nullable String name,
            @Nullable String definition,
            @Nullable List<Long> comments) {}

    /** @param version that was read; left out when it does not matter who else changed it */
    public record Naming(@Nullable String name, @Nullable String definition, @Nullable Integer version) {}

    /** @param from themes that become part of this one */
    public record Merge(
            @Nullable List<Long> from, @Nullable String name, @Nullable String definition, @Nullable Integer version) {
        MergeThemes command(ThemeId into) {
            return new MergeThemes(
                    into,
                    themes(),
                    name,
                    definition,
                    version == null ? Map.of() : new HashMap<>(Map.of(into, version)));
        }

        List<ThemeId> themes() {
            return from == null ? List.of() : from.stream().map(ThemeId::new).toList();
        }
    }

    /** @param comments those that leave for the new theme */
    public record SplitOff(
            @Nullable List<Long> comments,
            @Nullable String name,
            @Nullable String definition,
            @Nullable Integer version) {
        SplitTheme command(ThemeId theme) {
            return new SplitTheme(
                    theme,
                    comments == null ? List.of() : comments,
                    name == null ? "" : name,
                    definition == null ? "" : definition,
                    version);
        }
    }

    public record Version(@Nullable Integer version) {}

    public record Accepting(@Nullable String name, @Nullable String definition) {}

    public record Joining(@Nullable Long theme) {}

    public record Texts(@Nullable List<@Nullable String> texts) {}

    /** A theme's number. */
    public record Made(long id) {}

    /** @param operation by which it can be taken back */
    public record DoneBody(long operation) {}

    /**
     * A theme with everything by which it is judged.
     *
     * @param comments of the last 12 full weeks
     * @param expected in the last 4 full weeks at the rate of the 12 before
     * @param fewComments whether there are so few that the figures say little
     * @param weeks the last 52
     */
    public record Full(
            long id,
            String name,
            String definition,
            boolean locked,
            int version,
            long total,
            int comments,
            double perThousand,
            @Nullable Double change,
            String trend,
            int lastFourWeeks,
            double expected,
            double chance,
            boolean fewComments,
            List<WeekBody> weeks) {
        static Full of(ThemeFigures theme) {
            return new Full(
                    theme.id(),
                    theme.name(),
                    theme.definition(),
                    theme.locked(),
                    theme.version(),
                    theme.total(),
                    theme.comments(),
                    theme.perThousand(),
                    theme.change(),
                    theme.trend().name().toLowerCase(Locale.ROOT),
                    theme.now(),
                    theme.expected(),
                    theme.chance(),
                    theme.small(),
                    theme.weeks().stream()
                            .map(week -> new WeekBody(week.monday(), week.comments(), week.all()))
                            .toList());
        }
    }

    public record WeekBody(LocalDate monday, int comments, int all) {}

    /** What a change would do. @param refused why it cannot be done now */
    public record PreviewBody(
            List<ThemePreview.Line> themes,
            long commentsAfter,
            List<ThemePreview.Week> weeks,
            List<ThemeUses.Use> usedBy,
            @Nullable String refused) {
        static PreviewBody of(ThemePreview preview) {
            Refusal refusal = preview.refusal();
            return new PreviewBody(
                    preview.themes(),
                    preview.after(),
                    preview.weeks(),
                    preview.uses(),
                    refusal == null ? null : reason(refusal));
        }
    }

    public record SplitBody(List<SplittingThemes.Half> halves, int unread, PreviewBody preview) {
        static SplitBody of(SplittingThemes.Split split) {
            return new SplitBody(split.halves(), split.unread(), PreviewBody.of(split.preview()));
        }
    }

    /** Something that was done to a theme. @param whyNot why it cannot be taken back; left out when it can */
    public record OperationBody(
            long id, String kind, Instant at, String by, int comments, boolean undone, @Nullable String whyNot) {
        static OperationBody of(UndoingThemeWork.Done done) {
            Refusal whyNot = done.whyNot();
            return new OperationBody(
                    done.operation().id(),
                    done.operation().kind().name().toLowerCase(Locale.ROOT),
                    done.operation().at(),
                    done.operation().by(),
                    done.operation().moved(),
                    done.operation().isUndone(),
                    whyNot == null ? null : reason(whyNot));
        }
    }

    public record ProposalBody(
            long id,
            String name,
            List<String> terms,
            int comments,
            double share,
            List<String> quotes,
            @Nullable Long likeTheme,
            @Nullable Integer dismissedWith) {
        static ProposalBody of(Proposal proposal) {
            return new ProposalBody(
                    proposal.id(),
                    proposal.name(),
                    proposal.terms(),
                    proposal.comments(),
                    proposal.share(),
                    proposal.quotes(),
                    proposal.likeTheme(),
                    proposal.dismissedWith());
        }
    }

    /** A group of texts. @param texts their places in what was sent, from 0, those nearest the centre first */
    public record GroupBody(String name, List<String> terms, int size, double share, List<Integer> texts) {}

    /** @param alone places of texts that belong to no group */
    public record GroupsBody(List<GroupBody> groups, List<Integer> alone) {
        static GroupsBody of(Groups found, int all) {
            return new GroupsBody(
                    found.groups().stream()
                            .map(group -> new GroupBody(
                                    group.name(),
                                    group.terms(),
                                    group.members().size(),
                                    (double) group.members().size() / all,
                                    group.members()))
                            .toList(),
                    found.alone());
        }
    }
}
