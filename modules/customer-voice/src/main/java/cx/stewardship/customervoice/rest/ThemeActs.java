package cx.stewardship.customervoice.rest;

import cx.stewardship.customervoice.application.DissolvingThemes;
import cx.stewardship.customervoice.application.GroupingComments;
import cx.stewardship.customervoice.application.MergingThemes;
import cx.stewardship.customervoice.application.NamingThemes;
import cx.stewardship.customervoice.application.SplittingThemes;
import cx.stewardship.customervoice.application.UndoingThemeWork;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What can be done to a theme, in one hand. */
@Dependent
class ThemeActs {

    /** What changes which comments belong to a theme. */
    @Dependent
    static class Moves {
        private final MergingThemes merging;
        private final SplittingThemes splitting;
        private final DissolvingThemes dissolving;

        @Inject
        Moves(MergingThemes merging, SplittingThemes splitting, DissolvingThemes dissolving) {
            this.merging = merging;
            this.splitting = splitting;
            this.dissolving = dissolving;
        }
    }

    private final GroupingComments grouping;
    private final NamingThemes naming;
    private final UndoingThemeWork undoing;
    private final Moves moves;

    @Inject
    ThemeActs(GroupingComments grouping, NamingThemes naming, UndoingThemeWork undoing, Moves moves) {
        this.grouping = grouping;
        this.naming = naming;
        this.undoing = undoing;
        this.moves = moves;
    }

    GroupingComments grouping() {
        return grouping;
    }

    NamingThemes naming() {
        return naming;
    }

    UndoingThemeWork undoing() {
        return undoing;
    }

    MergingThemes merging() {
        return moves.merging;
    }

    SplittingThemes splitting() {
        return moves.splitting;
    }

    DissolvingThemes dissolving() {
        return moves.dissolving;
    }
}
